import { DayOf } from "@/components/ui/day-of";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage, quoted } from "@/lib/language/say";
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
          <Sentence
            text={messages.nothingNext[next.kind]}
            values={{
              title: <Written text={quoted(title?.text ?? "")} language={title?.language} locale={locale} />,
              // A day has no zone, a moment falls on the reader's day.
              date: next.at.includes("T") ? <DayOf at={next.at} locale={locale} /> : formatDate(next.at, locale),
            }}
            locale={locale}
          />
        ) : (
          messages.nothingWaits
        )}
      </p>
    </li>
  );
}
