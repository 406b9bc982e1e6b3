import Link from "next/link";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { listOf } from "@/lib/text/search-params";
import { reportOf } from "@/lib/tracking/report";
import { type TrackingRequest, trackingHref } from "../address";
import { PrintButton } from "./print-button";
import styles from "./report.module.css";
import { ReportBody } from "./report-body";

/** A report of a period that can be printed and sent as it is, in the page's language or in both. */
export async function ReportPage({ requested: given }: { requested: TrackingRequest }) {
  const { locale, actor, search } = given;
  const messages = messagesOf(locale).tracking.report;
  const content = await reportOf(given.filter, locale, actor);
  const requested = { ...given, filter: content.filter };
  const both = listOf(search.both)[0] === "1";
  const languages: Locale[] = both ? [locale, ...LOCALES.filter((other) => other !== locale)] : [locale];
  return (
    <>
      <div className={styles.reportTools}>
        <PrintButton messages={messages.print} />
        <Link
          prefetch={false}
          href={trackingHref(requested, "report", requested.filter, { both: both ? undefined : "1" })}
        >
          {both ? messages.oneLanguage : messages.bothLanguages}
        </Link>
        <p className="hint">{messages.hint}</p>
      </div>
      {languages.map((language) => (
        <ReportBody key={language} content={content} requested={{ ...requested, locale: language }} />
      ))}
    </>
  );
}
