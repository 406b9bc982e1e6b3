import { asLocale } from "@/lib/language/locales";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { SectionContent } from "@/lib/plan-model/sections";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { checkReport, isWritten, type Reported } from "./check";
import { blankReport, reportForm } from "./content";

export type Indicator = SectionContent<"results">["indicators"][number];
type Row = { id: number; original: string; report: unknown; results: unknown; measured: string[] };

/** What the check of a final report looks at, of several projects in one query, by their ids. */
export async function reportedOf(ids: number[]): Promise<Map<number, Reported & { indicators: Indicator[] }>> {
  if (ids.length === 0) return new Map();
  const rows = await reads().$queryRaw<Row[]>`
    SELECT p.id, p."originalLanguage" AS original, f.content AS report, s.content AS results,
      coalesce((SELECT jsonb_agg(DISTINCT v.indicator) FROM "IndicatorValue" v WHERE v."projectId" = p.id), '[]') AS measured
    FROM "Project" p
    LEFT JOIN "FinalReport" f ON f."projectId" = p.id
    LEFT JOIN "PlanSection" s ON s."projectId" = p.id AND s.section = 'results'
    WHERE p.id = ANY (${ids})`;
  return new Map(
    rows.map(({ id, original, report, results, measured }) => [
      id,
      {
        content: report ? readStored(reportForm, report) : blankReport(),
        original: asLocale(original),
        indicators: results ? readStored(SECTION_SCHEMAS.results, results).indicators : [],
        measured,
      },
    ]),
  );
}

/** Which of these projects have all in their final report that completing them asks for. */
export async function writtenReports(ids: number[]): Promise<Set<number>> {
  const reported = await reportedOf(ids);
  return new Set(
    ids.filter((id) => {
      const one = reported.get(id);
      return !!one && isWritten(checkReport(one));
    }),
  );
}
