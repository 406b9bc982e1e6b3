import type { Checked, Finding } from "./finding";

const must = (code: string, path: string): Finding => ({ severity: "must", code, part: "basics", path });
const should = (code: string, path: string): Finding => ({ severity: "should", code, part: "basics", path });

/** Title, summary and dates, and somebody on the other side to work with. */
export function checkBasics({ plan, sides }: Checked): Finding[] {
  const { originalLanguage: original, startsOn, endsOn } = plan;
  const lead = plan.partners.find(({ role }) => role === "LEAD");
  const across = plan.partners.some(({ place }) => lead && sides[place] !== sides[lead.place]);
  return [
    ...(plan.title[original] ? [] : [must("titleMissing", `title.${original}`)]),
    ...(plan.summary[original] ? [] : [must("summaryMissing", `summary.${original}`)]),
    ...(startsOn && endsOn && endsOn < startsOn ? [must("endsBeforeStart", "endsOn")] : []),
    ...(startsOn ? [] : [should("startMissing", "startsOn")]),
    ...(endsOn ? [] : [should("endMissing", "endsOn")]),
    ...(plan.themes.length ? [] : [should("themesMissing", "themes")]),
    ...(plan.sdgs.length ? [] : [should("sdgsMissing", "sdgs")]),
    ...(across
      ? []
      : [{ severity: "must", code: "partnerMissing", part: "contributions", path: "partners" } satisfies Finding]),
  ];
}
