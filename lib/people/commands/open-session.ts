import { randomUUID } from "node:crypto";
import { record } from "@/lib/notifications/record";
import type { Device } from "@/lib/people/known-device";
import { SESSION_SECONDS } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";

/** Where an attempt comes from. */
export type Origin = {
  address: string;
  userAgent: string | null;
  /** The browser, where it is known from before. */
  device?: Device | null;
  /** Whether it comes from the machine that the application runs on. */
  local?: boolean;
};

/** Opens a session for somebody who has just proved who they are: where every way of signing in ends. */
export async function openSession(personId: number, { userAgent }: Origin): Promise<string> {
  const id = randomUUID();
  await transact(async (database) => {
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_SECONDS * 1000);
    await database.session.create({
      data: {
        id,
        personId,
        createdAt,
        expiresAt,
        lastUsedAt: createdAt,
        authenticatedAt: createdAt,
        userAgent: userAgent ? excerpt(withoutFaults(userAgent), 300) : null,
      },
    });
    await record(database, await actorOfSession(id), { type: "person.signedIn", subject: `person:${personId}` });
  });
  return id;
}
