import type { Actor } from "@/lib/access/actor";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { now } from "@/lib/platform/clock";
import { type Database, reads } from "@/lib/platform/database";
import type { PlanVersionCause } from "@/prisma/generated/enums";
import { planNow } from "../sections/current";

export type Cause = PlanVersionCause;

/** Which moves send the plan, by their verb in the table of moves. */
const SENDING = ["propose", "resubmit"];

/** The number of a project's latest version, or the latest of a cause, and its fingerprint; null where there is none. */
export const latestVersion = (projectId: number, cause?: Cause) =>
  reads().planVersion.findFirst({
    where: { projectId, cause },
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
  const content = await planNow(projectId);
  const fingerprint = fingerprintOf(content);
  const last = await latestVersion(projectId);
  const sent = cause === "SENT" ? await latestVersion(projectId, "SENT") : null;
  if (sent?.fingerprint === fingerprint) return sent.number;
  const number = (last?.number ?? 0) + 1;
  await database.planVersion.create({
    data: { projectId, number, cause, content, fingerprint, personId: actor.personId, at },
  });
  return number;
}

type Moved = { id: number };
type By = { verb: string };

/** Freezes the plan where a move sends it, and returns its number; null with any other move. */
export const freezeSent = async (database: Database, actor: Actor, { id }: Moved, { verb }: By) =>
  SENDING.includes(verb) ? freeze(database, actor, id, "SENT") : null;

/**
 * Freezes the plan where a move agrees to it. What is agreed is the baseline: each milestone keeps the day it has in it,
 * whatever becomes of that day afterwards.
 */
export async function freezeAgreed(database: Database, actor: Actor, { id }: Moved, { verb }: By): Promise<void> {
  if (verb !== "agree") return;
  await database.$executeRaw`UPDATE "Milestone" SET "baselineOn" = "dueOn" WHERE "projectId" = ${id}`;
  await freeze(database, actor, id, "AGREED");
}
