import type { MaybeActor } from "@/lib/access/actor";
import type { Database } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { EventName } from "./rules";

/** What happened: `project.proposed`, to what: `project:GT-2026-001`, and what else is worth keeping. */
export type DomainEvent = { type: EventName; subject: string; detail?: Prisma.InputJsonObject };

/** Records an event, as an append-only row in the caller's transaction, so that nothing is kept that did not happen. */
export async function record(database: Database, actor: MaybeActor, event: DomainEvent): Promise<void> {
  const { type, subject } = event;
  // What a program did is told from what its owner did.
  const detail = { ...event.detail, ...(actor?.token && { byToken: actor.token.id }) };
  await database.auditEvent.create({
    data: { personId: actor?.personId ?? null, type, subject, detail },
    select: { id: true },
  });
}
