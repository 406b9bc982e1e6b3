import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { MyWork } from "@/lib/work/queries";
import styles from "./waiting.module.css";

type Props = { work: MyWork; locale: Locale };

/** That nothing waits, and what comes next. */
export function NothingWaits({ work: { coming }, locale }: Props) {
  const messages = messagesOf(locale).work;
  const [next] = coming;
  const title = !next ? "" : next.kind === "meeting" ? next.title : (inLanguage(next.title, locale)?.text ?? "");
  return (
    <li>
      <p className={styles.nothing}>
        {next
          ? formatMessage(messages.nothingNext, locale, { title, date: formatDate(next.at, locale) })
          : messages.nothingWaits}
      </p>
    </li>
  );
}
