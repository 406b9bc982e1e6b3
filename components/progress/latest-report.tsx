import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { UpdateView } from "@/lib/progress/present";
import { excerpt } from "@/lib/text/excerpt";

const LONGEST = 240;

/** How the last report begins, and of when it is; nothing where there is none. */
export function LatestReport({ report, locale }: { report: UpdateView | undefined; locale: Locale }) {
  if (!report) return null;
  return (
    <section aria-labelledby="latest-report">
      <h2 id="latest-report">
        {messagesOf(locale).progress.lastWord}{" "}
        <time className="hint" dateTime={report.createdAt}>
          {formatDate(report.createdAt, locale)}
        </time>
      </h2>
      <Written as="p" text={excerpt(report.body, LONGEST, "…")} language={report.language} locale={locale} />
    </section>
  );
}
