import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import type { PlanText } from "@/lib/plan-model/text-form";
import { recordEdit } from "@/lib/plans/sections/commands/record-edit";
import { saveWritten } from "@/lib/plans/working-copy/save";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { dateOf, dayOf } from "@/lib/project-rules/days";
import { mayDelete, mayEdit } from "@/lib/project-rules/policy";
import { isSent } from "@/lib/project-rules/status";
import { checkCodes } from "@/lib/projects/check-input";
import { assertVersion, lockedFor } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectRow } from "@/lib/projects/row";
import { textsAfter } from "@/lib/projects/rows";
import type { ProjectEdit } from "@/lib/projects/schema";
import type { WrittenBasics } from "@/lib/projects/working-copy/content";
import { writtenRow } from "@/lib/projects/working-copy/written";
import { writtenView } from "./queries";
import { transitionProject } from "./transition";

/** What an edit says, without what it leaves out. */
const given = (texts: ProjectEdit["title"] = {}): Partial<PlanText> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));

function checkWhole(row: ProjectRow, edit: ProjectEdit): void {
  const titles = { en: row.titleEn, zh: row.titleZh, ...given(edit.title) };
  if (!titles[asLocale(row.originalLanguage)])
    throw new Problem(422, "invalidInput", { fields: [{ path: `title.${row.originalLanguage}`, code: "required" }] });
}

/** Keeps an edit of a proposal that was sent beside it: nobody but those who write it reads it before it is sent. */
async function saveBasics(database: Database, actor: Actor, row: ProjectRow, edit: ProjectEdit): Promise<void> {
  const written = writtenRow(row);
  const texts = textsAfter(written, { title: given(edit.title), summary: given(edit.summary) });
  const content: WrittenBasics = {
    title: { en: texts.titleEn, zh: texts.titleZh, of: texts.titleOf },
    summary: { en: texts.summaryEn, zh: texts.summaryZh, of: texts.summaryOf },
    cluster: edit.cluster ?? written.clusterCode,
    themes: edit.themes ?? written.themes,
    challenges: edit.challenges ?? written.challenges,
    sdgs: edit.sdgs ?? written.sdgs,
    startsOn: edit.startsOn === undefined ? dayOf(written.startsOn) : edit.startsOn,
    endsOn: edit.endsOn === undefined ? dayOf(written.endsOn) : edit.endsOn,
  };
  await saveWritten(database, actor, row, "basics", { content, sent: row.version });
}

/**
 * Changes a draft's text, or that of the working copy of a proposal that was sent; what `edit` leaves out stays. Refuses
 * a stale version with 412 and the present state.
 */
export async function editProject(
  actor: Actor,
  code: string,
  version: number,
  edit: ProjectEdit,
): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayEdit);
    assertVersion(row, version, actor);
    const written = writtenRow(row);
    checkWhole(written, edit);
    await checkCodes({
      cluster: edit.cluster ?? written.clusterCode,
      themes: edit.themes ?? written.themes,
      challenges: edit.challenges ?? written.challenges,
    });
    if (isSent(row.status)) await saveBasics(database, actor, row, edit);
    else
      await database.project.update({
        where: { id: row.id },
        data: {
          ...textsAfter(row, { title: given(edit.title), summary: given(edit.summary) }),
          clusterCode: edit.cluster,
          themes: edit.themes,
          challenges: edit.challenges,
          sdgs: edit.sdgs,
          startsOn: dateOf(edit.startsOn),
          endsOn: dateOf(edit.endsOn),
          version: { increment: 1 },
          updatedAt: now(),
        },
      });
    await recordEdit(database, actor, row, { changed: Object.keys(edit) });
    return writtenView(row.id, actor);
  });
}

/** Gives a draft up: from then on nobody sees it, though its rows stay, because a project's history is never erased. */
export async function discardDraft(actor: Actor, code: string, version: number): Promise<void> {
  await transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayDelete);
    assertVersion(row, version, actor);
    await transitionProject(actor, code, { to: "WITHDRAWN" });
  });
}
