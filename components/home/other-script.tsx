import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import styles from "./home.module.css";

/** The heading's thought in the other script: in two upright columns beside English, quiet beside Chinese. */
export function OtherScript({ locale }: { locale: Locale }) {
  const [who, together] = messagesOf(locale).home.otherScript;
  return (
    <p className={styles.otherScript} lang={locale === "en" ? "zh-Hans" : "en"}>
      <span>{who}</span> <strong>{together}</strong>
    </p>
  );
}
