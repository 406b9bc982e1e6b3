import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { isBehind, otherOf } from "@/lib/plan-model/text";
import type { PlanText } from "@/lib/plan-model/text-form";
import styles from "./read.module.css";

type Props = {
  text: Omit<PlanText, "of"> & { of?: string | null };
  original: Locale;
  /** Whether the other language stands beside it. */
  both: boolean;
  locale: Locale;
};

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter((part) => part.trim());

/** A text of the plan in the language it was written in, and in the other where that is wanted: with what is behind. */
export function PlanTextView({ text, original, both, locale }: Props) {
  const messages = messagesOf(locale).plan.read;
  const other = otherOf(original);
  const languages = both ? [original, other] : text[original] ? [original] : [other];
  if (!text.en && !text.zh) return null;
  return (
    <div className={classes(styles.planText, both ? styles.both : undefined)}>
      {languages.map((language) => {
        const written = text[language];
        return (
          <div key={language} lang={language === locale ? undefined : language}>
            {written ? (
              paragraphs(written).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
            ) : (
              <p className={styles.missing} lang={locale}>
                {messages.notTranslated[language]}
              </p>
            )}
            {language === other && text.of !== undefined && isBehind({ ...text, of: text.of }, original) && (
              <p className={labels.behind} lang={locale}>
                {messages.behind}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

type LineProps = { text: Props["text"]; original: Locale; both: boolean; locale: Locale };

/** One line of the plan, as a title is: the original, and the other language behind it where both are wanted. */
export function PlanLine({ text, original, both, locale }: LineProps) {
  const other = otherOf(original);
  const first = text[original] ? original : other;
  const written = text[first];
  if (!written) return null;
  return (
    <>
      <span lang={first === locale ? undefined : first}>{written}</span>
      {both && first === original && text[other] && (
        <>
          {" "}
          <span className="other-name" lang={other === locale ? undefined : other}>
            {text[other]}
          </span>
        </>
      )}
    </>
  );
}
