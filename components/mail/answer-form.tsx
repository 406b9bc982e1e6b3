import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params } from "@/lib/language/say";
import type { LinkView } from "@/lib/telling/answer-links";
import { LIMITS } from "@/lib/text/limits";
import styles from "./mail.module.css";

type Props = { link: Pick<LinkView, "act" | "asks">; token: string; values: Params; locale: Locale };

/**
 * What a link in a mail asks for: one press, one of three, or some words and a press. A plain form: whoever opens the link,
 * a mail scanner among them, answers nothing by it.
 */
export function AnswerForm({ link: { act, asks }, token, values, locale }: Props) {
  const { mail, meetings } = messagesOf(locale);
  const messages = mail.answer.acts[act];
  const choices = asks === "choice" ? (["YES", "MAYBE", "NO"] as const) : [];
  return (
    <form method="post" action={`/api/v1/answers/${token}?locale=${locale}`}>
      {asks === "text" && (
        <label className={forms.field} data-field="" htmlFor="answer-text">
          <span>{formatMessage("field" in messages ? messages.field : "", locale, values)}</span>
          <textarea id="answer-text" name="text" rows={6} required maxLength={LIMITS.message} />
        </label>
      )}
      {choices.length > 0 ? (
        <p className={styles.choices}>
          {choices.map((choice) => (
            <button key={choice} type="submit" name="choice" value={choice} className={controls.button}>
              {meetings.comes[choice]}
            </button>
          ))}
        </p>
      ) : (
        <button type="submit" className={classes(controls.button, controls.primary)}>
          {formatMessage("button" in messages ? messages.button : "", locale, values)}
        </button>
      )}
    </form>
  );
}
