import type { MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { behindIn } from "@/lib/plan-model/text";
import { originalOf } from "@/lib/plans/sections/section-view";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { dayOf } from "@/lib/project-rules/days";
import { mayAdoptPractices, mayReadReport, mayWriteReport } from "@/lib/project-rules/final-report-policy";
import { isConcerned } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import { adoptionsOf } from "./adoptions";
import { checkReport, type ReportFinding } from "./check";
import { reportForm } from "./content";
import { type Indicator, reportedOf } from "./facts";
import type { Reached, ReportFindingView, ReportView } from "./present";

export const REPORT_ROWS = {
  editor: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.FinalReportInclude;

const written = ({ en, zh }: { en: string | null; zh: string | null }) => ({ en, zh });

async function reachedOf(projectId: number, indicators: Indicator[]): Promise<Reached[]> {
  const values = await reads().indicatorValue.findMany({
    where: { projectId, indicator: { in: indicators.map(({ key }) => key) } },
    orderBy: { on: "desc" },
    distinct: ["indicator"],
    select: { indicator: true, on: true, value: true },
  });
  return indicators.map(({ key, name, unit, baseline, target }) => {
    const last = values.find(({ indicator }) => indicator === key);
    return {
      key,
      name: written(name),
      unit: written(unit),
      baseline,
      target,
      last: last ? { on: dayOf(last.on), value: last.value.toNumber() } : null,
    };
  });
}

function sentenceOf({ code, params }: ReportFinding, locale: Locale): string {
  const sentences = messagesOf(locale).finalReport.findings as Record<string, Sentence>;
  return formatMessage(sentences[code] ?? code, locale, params);
}

const findingView = (finding: ReportFinding): ReportFindingView => ({
  severity: finding.severity,
  code: finding.code,
  path: finding.path,
  message: { en: sentenceOf(finding, "en"), zh: sentenceOf(finding, "zh") },
});

/** The final report of a project as answers carry it; whether the actor may read it was asked before. */
export async function reportView(project: ProjectRow, actor: MaybeActor): Promise<ReportView> {
  const [row, reported] = await Promise.all([
    reads().finalReport.findUnique({ where: { projectId: project.id }, include: REPORT_ROWS }),
    reportedOf([project.id]),
  ]);
  const facts = reported.get(project.id);
  const content = row && readStored(reportForm, row.content);
  const original = originalOf(project);
  return {
    code: project.code,
    status: project.status,
    originalLanguage: original,
    content,
    version: row?.version ?? 0,
    editor: row && actor ? nameOf(row.editor) : null,
    updatedAt: row?.updatedAt.toISOString() ?? null,
    behind: behindIn(content, original),
    indicators: await reachedOf(project.id, facts?.indicators ?? []),
    findings: facts && isConcerned(actor, transitionContext(project)) ? checkReport(facts).map(findingView) : [],
    adoptions: content ? await adoptionsOf(project, content, actor) : [],
    abilities: {
      write: mayWriteReport(actor, transitionContext(project)).allowed,
      takeFor: (actor?.coordinates ?? [])
        .filter(({ placeId }) => mayAdoptPractices(actor, transitionContext(project), placeId).allowed)
        .map(({ slug }) => slug),
    },
  };
}

/** A project's final report: everybody's once the project is completed. Throws 401, 403 and 404. */
export async function reportOf(code: string, actor: MaybeActor): Promise<ReportView> {
  const project = await readableRow(code, actor);
  authorize(mayReadReport(actor, transitionContext(project)), actor);
  return reportView(project, actor);
}
