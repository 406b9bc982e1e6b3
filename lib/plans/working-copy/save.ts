import type { Actor } from "@/lib/access/actor";
import type { FormSection } from "@/lib/plan-model/sections";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import type { ProjectRow } from "@/lib/projects/row";
import { versionIn } from "@/lib/projects/working-copy/working";
import type { Prisma } from "@/prisma/generated/client";
import { freeze } from "../versions/freeze";

/**
 * Keeps what was written of a part beside the plan that was sent, which stays as it is; the caller has locked the project.
 * `sent` is the version of that part in the plan that was sent.
 */
export async function saveWritten(
  database: Database,
  actor: Actor,
  project: ProjectRow,
  part: FormSection,
  { content, sent }: { content: Prisma.InputJsonObject; sent: number },
): Promise<void> {
  const at = now();
  const projectId = project.id;
  // What was sent before versions were kept is kept now.
  const base = project.planVersions[0]?.number ?? (await freeze(database, actor, projectId, "SENT"));
  await database.workingCopy.upsert({
    where: { projectId },
    create: { projectId, base, createdAt: at, updatedAt: at },
    update: { updatedAt: at, version: { increment: 1 } },
  });
  const data = {
    content,
    version: versionIn(project.working, part, sent) + 1,
    editorId: actor.personId,
    updatedAt: at,
  };
  await database.workingPart.upsert({
    where: { projectId_part: { projectId, part } },
    create: { projectId, part, ...data },
    update: data,
  });
}

/**
 * Ends a working copy. Its versions go on counting, so that none comes twice; when its words are given up (`by` 1), also
 * past the one its writers have in hand.
 */
export async function endCopy(database: Database, projectId: number, by: 0 | 1 = 0): Promise<void> {
  await database.$executeRaw`
    UPDATE "WorkingPart" SET content = NULL, version = version + ${by}
    WHERE "projectId" = ${projectId} AND content IS NOT NULL`;
  await database.workingCopy.deleteMany({ where: { projectId } });
}
