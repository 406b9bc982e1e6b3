import Link from "next/link";
import { LOCALES, type Locale, messagesOf } from "@/lib/language/messages";
import { listOf, type TrackingFilter } from "@/lib/tracking/filter";
import { figuresOf } from "@/lib/tracking/report";
import { rowsOf } from "@/lib/tracking/table";
import { type Asked, trackingHref } from "../address";
import { drawnFrom } from "../pictures/pictures";
import { PrintButton } from "./print-button";
import { ReportBody } from "./report-body";

// A report lists every project of a cluster for years to come; more than these are in the table that it names.
const MOST_PROJECTS = 500;

/** The half-year that has ended last: what a report is about unless it is asked otherwise. */
function usualPeriod(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= "07-01"
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` };
}

/** A report of a period that can be printed and sent as it is, in the page's language or in both. */
export async function ReportPage({ asked: given }: { asked: Asked }) {
  const { locale, actor, search, today } = given;
  const words = messagesOf(locale).tracking.report;
  const period = given.filter.from || given.filter.to ? {} : usualPeriod(today);
  const filter: TrackingFilter = { ...given.filter, ...period };
  const asked = { ...given, filter };
  const [figures, drawn] = await Promise.all([figuresOf(filter, actor), drawnFrom(asked)]);
  const order = { sort: { by: "status", down: false }, locale, offset: 0, limit: MOST_PROJECTS } as const;
  const { rows, total } = await rowsOf(figures.open.filter, order, actor);
  const content = { figures, drawn, rows, total };
  const both = listOf(search.both)[0] === "1";
  const languages: Locale[] = both ? [locale, ...LOCALES.filter((other) => other !== locale)] : [locale];
  return (
    <>
      <div className="report-tools">
        <PrintButton words={words.print} />
        <Link prefetch={false} href={trackingHref(asked, "report", filter, { both: both ? undefined : "1" })}>
          {both ? words.oneLanguage : words.bothLanguages}
        </Link>
        <p className="hint">{words.hint}</p>
      </div>
      {languages.map((language) => (
        <ReportBody key={language} content={content} asked={{ ...asked, locale: language }} />
      ))}
    </>
  );
}
