import { happened } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { checkCodes } from "../check-input";
import { lockedFor } from "../locked";
import { mayDelete, mayEdit } from "../policy";
import type { ProjectView } from "../present";
import { projectByCode } from "../queries";
import { dayOf, type ProjectRow, viewOf } from "../rows";
import { inOrder, type ProjectEdit } from "../schema";

const day = (date: string | null | undefined) =>
  date === undefined ? undefined : date && new Date(`${date}T00:00:00Z`);

/** Refuses an edit of a version that is no longer the present one, with the present one beside it. */
function mustBePresent(row: ProjectRow, version: number, actor: Actor): void {
  if (row.version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(row, actor) } });
}

function checkWhole(row: ProjectRow, edit: ProjectEdit): void {
  const title =
    row.originalLanguage === "zh"
      ? edit.title?.zh === undefined
        ? row.titleZh
        : edit.title.zh
      : edit.title?.en === undefined
        ? row.titleEn
        : edit.title.en;
  if (!title)
    throw new Problem(422, "invalidInput", { fields: [{ path: `title.${row.originalLanguage}`, code: "required" }] });
  const startsOn = edit.startsOn === undefined ? dayOf(row.startsOn) : edit.startsOn;
  const endsOn = edit.endsOn === undefined ? dayOf(row.endsOn) : edit.endsOn;
  if (!inOrder({ startsOn, endsOn }))
    throw new Problem(422, "invalidInput", { fields: [{ path: "endsOn", code: "endsBeforeStart" }] });
}

/** Changes a proposal's text; what `edit` leaves out stays. Refuses a stale version with 412 and the present state. */
export async function editProject(
  actor: Actor,
  code: string,
  version: number,
  edit: ProjectEdit,
): Promise<ProjectView> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayEdit);
    mustBePresent(row, version, actor);
    checkWhole(row, edit);
    await checkCodes({
      cluster: edit.cluster ?? row.clusterCode,
      themes: edit.themes ?? row.themes,
      challenges: edit.challenges ?? row.challenges,
    });
    await database.project.update({
      where: { id: row.id },
      data: {
        titleEn: edit.title?.en,
        titleZh: edit.title?.zh,
        summaryEn: edit.summary?.en,
        summaryZh: edit.summary?.zh,
        clusterCode: edit.cluster,
        themes: edit.themes,
        challenges: edit.challenges,
        startsOn: day(edit.startsOn),
        endsOn: day(edit.endsOn),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    const detail = { changed: Object.keys(edit) };
    await happened(database, actor, row, {
      type: row.status === "DRAFT" ? "project.draft-edited" : "project.edited",
      detail,
    });
    return projectByCode(code, actor);
  });
}

/** Gives a draft up; it stays in its authors' list as withdrawn, because a project's history is never erased. */
export async function discardDraft(actor: Actor, code: string, version: number): Promise<void> {
  await transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayDelete);
    mustBePresent(row, version, actor);
    const { move } = await import("./transition");
    await move(actor, code, { to: "WITHDRAWN" });
  });
}
