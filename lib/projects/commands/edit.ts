import { asLocale } from "@/lib/language/messages";
import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { checkCodes } from "../check-input";
import { dateOf, dayOf } from "../days";
import { lockedFor, mustBePresent, writtenView } from "../locked";
import { edited } from "../plan/commands/told";
import type { PlanText } from "../plan/text-form";
import { mayDelete, mayEdit } from "../policy";
import type { ProjectView } from "../present";
import { type ProjectRow, textsAfter } from "../rows";
import type { ProjectEdit } from "../schema";
import { isSent } from "../status";
import type { WrittenBasics } from "../working-copy/content";
import { saveWritten } from "../working-copy/save";
import { writtenRow } from "../working-copy/written";
import { move } from "./transition";

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
    mustBePresent(row, version, actor);
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
    await edited(database, actor, row, { changed: Object.keys(edit) });
    return writtenView(database, row.id, actor);
  });
}

/** Gives a draft up: from then on nobody sees it, though its rows stay, because a project's history is never erased. */
export async function discardDraft(actor: Actor, code: string, version: number): Promise<void> {
  await transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayDelete);
    mustBePresent(row, version, actor);
    await move(actor, code, { to: "WITHDRAWN" });
  });
}
