import type { MaybeActor } from "@/lib/people/actor";
import type { Database } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";

/** What happened: `project.proposed`, to what: `project:GT-2026-001`, and what else is worth keeping. */
export type Happening = { type: string; subject: string; detail?: Prisma.InputJsonObject };

/** What listeners on the Postgres channel `tandem` receive; `detail` is left out where it is too long for a message. */
export type Notice = { id: string; personId: number | null } & Happening;

/** The Postgres channel on which every recorded event is told to all processes. */
export const CHANNEL = "tandem";

// Postgres refuses a NOTIFY of 8000 bytes or more.
const LONGEST = 7_900;

/**
 * Records an event: the append-only audit row, and a notice to every process that listens, both in the caller's
 * transaction, so that nothing is told that did not happen.
 */
export async function record(database: Database, actor: MaybeActor, event: Happening): Promise<void> {
  const personId = actor?.personId ?? null;
  const detail = event.detail ?? {};
  const row = await database.auditEvent.create({
    data: { personId, type: event.type, subject: event.subject, detail },
    select: { id: true },
  });
  const notice: Notice = { id: String(row.id), personId, type: event.type, subject: event.subject, detail };
  const whole = JSON.stringify(notice);
  const told = Buffer.byteLength(whole) <= LONGEST ? whole : JSON.stringify({ ...notice, detail: undefined });
  await database.$executeRaw`SELECT pg_notify(${CHANNEL}, ${told})`;
}
