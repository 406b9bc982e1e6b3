import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { withDigests } from "@/lib/plan-model/text";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { mayEdit } from "@/lib/project-rules/policy";
import { isSent } from "@/lib/project-rules/status";
import { unknownNames } from "@/lib/projects/check-input";
import { lockedFor, markRevised } from "@/lib/projects/locked";
import { saveWritten } from "../../working-copy/save";
import type { SectionView } from "../present";
import { sectionNamed, sectionOf } from "../queries";
import { originalOf, SECTION_ROWS, writtenSection } from "../section-view";
import { recordEdit } from "./record-edit";

/**
 * Saves a section of a draft's plan, or of the working copy of one that was sent: fields that `edit` leaves out stay. Whoever read an earlier version (0: nobody had written
 * it) is refused with 412 and the present one; which original a translation belongs to is kept here.
 */
export async function editSection(
  actor: Actor,
  code: string,
  word: string,
  version: number,
  edit: Record<string, unknown>,
): Promise<SectionView> {
  const section = sectionNamed(word);
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayEdit);
    const where = { projectId_section: { projectId: project.id, section } };
    const before = await database.planSection.findUnique({ where, include: SECTION_ROWS });
    const current = writtenSection(project, section, before);
    if (current.version !== version) throw new Problem(412, "stale", { extra: { current } });
    const checked = check(SECTION_SCHEMAS[section], { ...current.content, ...edit });
    if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
    const unknown = await unknownNames(section, checked.value);
    if (unknown.length) throw new Problem(422, "invalidInput", { fields: unknown });
    const content = withDigests(current.content, checked.value, originalOf(project));
    if (isSent(project.status)) await saveWritten(database, actor, project, section, { content, sent: version });
    else {
      const data = { content, editorId: actor.personId, updatedAt: now() };
      await database.planSection.upsert({
        where,
        create: { projectId: project.id, section, ...data },
        update: { ...data, version: { increment: 1 } },
      });
      await markRevised(database, project);
    }
    await recordEdit(database, actor, project, { section, changed: Object.keys(edit) });
    return sectionOf(code, section, actor);
  });
}
