import type { Actor } from "@/lib/access/actor";
import { type FieldError, Problem } from "@/lib/access/problems";
import { withDigests } from "@/lib/plan-model/text";
import { notifyOnce } from "@/lib/plans/sections/commands/record-edit";
import { originalOf } from "@/lib/plans/sections/section-view";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { mayWriteReport } from "@/lib/project-rules/final-report-policy";
import { lockedFor } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { taxonomy } from "@/lib/taxonomy/queries";
import { blankReport, type ReportContent, reportForm } from "../content";
import type { ReportView } from "../present";
import { reportView } from "../queries";

/** Throws 422 where a practice names a theme that there is not, or a place that does not take part, or two have a key. */
async function mustFit({ practices }: ReportContent, { partners }: ProjectRow): Promise<void> {
  const { theme } = await taxonomy();
  const places = new Set(partners.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place.slug));
  const unknown = (at: number, field: string, codes: string[], isKnown: (code: string) => boolean): FieldError[] =>
    codes.flatMap((code, index) =>
      isKnown(code) ? [] : [{ path: `practices.${at}.${field}.${index}`, code: "unknownValue" }],
    );
  const fields = practices.flatMap(({ key, themes, places: of }, at) => [
    ...(practices.findIndex((other) => other.key === key) < at
      ? [{ path: `practices.${at}.key`, code: "keyTwice" }]
      : []),
    ...unknown(at, "themes", themes, (code) => !!theme(code)),
    ...unknown(at, "places", of, (slug) => places.has(slug)),
  ]);
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}

/**
 * Saves a final report: fields that `edit` leaves out stay. Whoever read an earlier version (0: nobody had written it)
 * is refused with 412 and the present one.
 */
export async function writeReport(
  actor: Actor,
  code: string,
  version: number,
  edit: Record<string, unknown>,
): Promise<ReportView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayWriteReport);
    const current = await reportView(project, actor);
    if (current.version !== version) throw new Problem(412, "stale", { extra: { current } });
    const before = current.content ?? blankReport();
    const checked = check(reportForm, { ...before, ...edit });
    if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
    await mustFit(checked.value, project);
    const content = withDigests(before, checked.value, originalOf(project));
    const data = { content, editorId: actor.personId, updatedAt: now() };
    await database.finalReport.upsert({
      where: { projectId: project.id },
      create: { projectId: project.id, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    await notifyOnce(database, actor, project, "report.edited", { changed: Object.keys(edit) });
    return reportView(project, actor);
  });
}
