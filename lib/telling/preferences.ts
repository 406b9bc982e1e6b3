import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { USUAL_LEVEL } from "@/lib/notifications/mail-levels";
import { reads, transact } from "@/lib/platform/database";
import { readableId } from "@/lib/projects/queries";
import { visibleTo } from "@/lib/projects/visibility";
import type { MailLevel } from "@/prisma/generated/enums";
import type { MailPreferences, MailPreferencesChange } from "./schema";

/** Who settled nothing is told at once what waits, and of the rest each morning. */
export const USUAL = { atOnce: true, digest: "DAILY", hour: 8, weekday: 1, level: USUAL_LEVEL, version: 0 } as const;

/** How the actor is told by mail, of each project that is theirs or that they settled something of. */
export async function mailPreferencesOf(actor: Actor): Promise<MailPreferences> {
  const { personId, coordinates, leads } = actor;
  const own = {
    some: { placeId: { in: coordinates.map(({ placeId }) => placeId) }, status: { not: "DECLINED" as const } },
  };
  const [settled, projects] = await Promise.all([
    reads().mailPreference.findUnique({ where: { personId } }),
    reads().project.findMany({
      where: {
        AND: [
          visibleTo(actor),
          { status: { notIn: ["COMPLETED", "DECLINED", "WITHDRAWN", "CANCELLED"] } },
          { OR: [{ partners: own }, { clusterCode: { in: leads } }, { projectMails: { some: { personId } } }] },
        ],
      },
      select: { code: true, titleEn: true, titleZh: true, projectMails: { where: { personId } } },
      orderBy: { updatedAt: "desc" },
      take: 100,
    }),
  ]);
  const { atOnce, digest, hour, weekday, level, version } = settled ?? USUAL;
  return {
    ...{ atOnce, digest, hour, weekday, level, version },
    projects: projects.map(({ code, titleEn, titleZh, projectMails }) => ({
      code,
      title: { en: titleEn, zh: titleZh },
      level: projectMails[0]?.level ?? null,
    })),
  };
}

/** Settles how the actor is told; 412 where it was settled otherwise since it was read. */
export async function changeMailPreferences(
  actor: Actor,
  version: number,
  change: MailPreferencesChange,
): Promise<MailPreferences> {
  const { personId } = actor;
  return transact(async (database) => {
    // Of who settled nothing yet there is no row, whose version is 0.
    if (version === 0)
      await database.$executeRaw`
        INSERT INTO "MailPreference" ("personId", version) VALUES (${personId}, 0) ON CONFLICT DO NOTHING`;
    const { count } = await database.mailPreference.updateMany({
      where: { personId, version },
      data: { ...change, version: { increment: 1 } },
    });
    if (count === 0) throw new Problem(412, "stale", { extra: { current: await mailPreferencesOf(actor) } });
    return mailPreferencesOf(actor);
  });
}

/** Settles how much of a project the actor is told by mail; null is as much as of all others. */
export async function settleProject(actor: Actor, code: string, level: MailLevel | null): Promise<void> {
  const { personId } = actor;
  const projectId = await readableId(code, actor);
  await transact(async (database) => {
    if (level === null) await database.projectMail.deleteMany({ where: { personId, projectId } });
    else
      await database.projectMail.upsert({
        where: { personId_projectId: { personId, projectId } },
        create: { personId, projectId, level },
        update: { level },
      });
  });
}
