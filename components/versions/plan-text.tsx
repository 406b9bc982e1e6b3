import labels from "@/components/ui/labels.module.css";
import { LanguageMark } from "@/components/ui/marked-text";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { isBehind, otherOf } from "@/lib/plan-model/text";
import styles from "./versions.module.css";

type Written = { en: string | null; zh: string | null; of?: string | null };
type Props = { text: Written; original: Locale; locale: Locale };

/** A plan's text in the reader's language, or as it was written; a translation that is behind its original says so. */
export function PlanText({ text, original, locale }: Props) {
  const found = inLanguage(text, locale);
  if (!found) return null;
  const behind =
    found.language === otherOf(original) && text.of !== undefined && isBehind({ ...text, of: text.of }, original);
  return (
    <span lang={found.language === locale ? undefined : found.language} className={styles.planText}>
      {found.text}
      {found.language !== locale && (
        <>
          {" "}
          <LanguageMark locale={locale} mark={messagesOf(locale).terms.inOtherLanguage} />
        </>
      )}
      {behind && (
        <span lang={locale} className={labels.tag}>
          {messagesOf(locale).versions.behind}
        </span>
      )}
    </span>
  );
}
