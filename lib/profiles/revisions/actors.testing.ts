import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { actorOfSession } from "@/lib/people/sessions";
import { transact } from "@/lib/platform/database";

type Held = { coordinates?: string } | { secretariat: true };

/** Adds a person with a role to the test's database and signs them in. */
export async function signedIn(nameEn: string, nameZh: string, held: Held): Promise<Actor> {
  const sessionId = randomUUID();
  await transact(async (database) => {
    const email = `${nameEn.toLowerCase().replaceAll(/\W/g, ".")}@test.example`;
    const { id: personId } = await database.person.create({ data: { email, nameEn, nameZh, passwordHash: "none" } });
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database.session.create({ data: { id: sessionId, personId, expiresAt } });
    if ("secretariat" in held) await database.membership.create({ data: { personId, role: "SECRETARIAT" } });
    else if (held.coordinates) {
      const place = await database.place.findUniqueOrThrow({ where: { slug: held.coordinates } });
      await database.membership.create({ data: { personId, role: "COORDINATOR", placeId: place.id } });
    }
  });
  return (await actorOfSession(sessionId)) as Actor;
}
