import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { type Refused, refusalsOf } from "./refusals";
import styles from "./sign-in.module.css";
import { Field } from "./sign-in-form";

/** Asks for the second factor, as a plain form: the six digits of the application, or a recovery code. */
export function CodeForm({ locale, next, refused }: { locale: Locale; next: string | null; refused: Refused | null }) {
  const { code: messages } = messagesOf(locale).signIn;
  const { errorAt, whole } = refusalsOf(refused, locale, ["code"]);
  return (
    <form
      className={classes(panels.panel, styles.signInForm)}
      method="post"
      action="/api/auth/callback/code"
      noValidate
    >
      {whole}
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="code"
        type="text"
        autoComplete="one-time-code"
        label={messages.label}
        error={errorAt("code")}
        focused
      />
      <p className="hint">{messages.hint}</p>
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {messages.submit}
      </button>
    </form>
  );
}
