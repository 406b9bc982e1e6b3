import { Quoting } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import type { MyWork } from "@/lib/work/queries";
import styles from "./waiting.module.css";

type Props = { work: MyWork; locale: Locale };

/** That nothing waits, and what comes next. */
export function NothingWaits({ work: { coming }, locale }: Props) {
  const messages = messagesOf(locale).work;
  const [next] = coming;
  const title =
    next && (next.kind === "meeting" ? { text: next.title, language: next.language } : inLanguage(next.title, locale));
  return (
    <li>
      <p className={styles.nothing}>
        {next ? (
          <Quoting
            sentence={messages.nothingNext[next.kind]}
            name="title"
            text={title?.text ?? ""}
            language={title?.language}
            params={{ date: formatDate(next.at, locale) }}
            locale={locale}
          />
        ) : (
          messages.nothingWaits
        )}
      </p>
    </li>
  );
}
