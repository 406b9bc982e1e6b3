import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { planNow } from "../plan/current";
import { fingerprintOf } from "./fingerprint";

export type Cause = "SENT" | "AGREED" | "AMENDED";

/** Which moves freeze the plan, by their verb in the table of moves. */
const FREEZING: Partial<Record<string, Cause>> = { propose: "SENT", resubmit: "SENT", agree: "AGREED" };

/** The number of a project's latest version and its fingerprint; null before it was first sent. */
export const latestVersion = (database: Database, projectId: number) =>
  database.planVersion.findFirst({
    where: { projectId },
    orderBy: { number: "desc" },
    select: { number: true, cause: true, fingerprint: true },
  });

/**
 * Keeps the plan as it is now for good, under the next number; the caller has locked the project. What is sent again
 * unchanged is the version it was; an agreement or an amendment always has a version of its own, since it is that
 * which is signed. Returns the number under which the present plan is kept.
 */
export async function freeze(
  database: Database,
  actor: Actor,
  projectId: number,
  cause: Cause,
  at = now(),
): Promise<number> {
  const content = await planNow(database, projectId);
  const fingerprint = fingerprintOf(content);
  const last = await latestVersion(database, projectId);
  if (cause === "SENT" && last?.fingerprint === fingerprint) return last.number;
  const number = (last?.number ?? 0) + 1;
  await database.planVersion.create({
    data: { projectId, number, cause, content, fingerprint, personId: actor.personId, at },
  });
  return number;
}

/**
 * Freezes the plan where a move does so: when it is sent, and when it is agreed. What is agreed is the baseline: each
 * milestone keeps the day it has in it, whatever becomes of that day afterwards.
 */
export async function freezeAfter(
  database: Database,
  actor: Actor,
  { id }: { id: number },
  { verb }: { verb: string },
): Promise<void> {
  const cause = FREEZING[verb];
  if (!cause) return;
  if (cause === "AGREED")
    await database.$executeRaw`UPDATE "Milestone" SET "baselineOn" = "dueOn" WHERE "projectId" = ${id}`;
  await freeze(database, actor, id, cause);
}
