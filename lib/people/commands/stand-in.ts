import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { lacksCoordinator } from "@/lib/people/directory/lacking";
import { mayStandIn } from "@/lib/people/policy";
import { type Database, transact } from "@/lib/platform/database";

/** The place with this slug, locked until the transaction ends; 404 where there is none. */
async function placeOf(database: Database, slug: string): Promise<number> {
  const [place] = await database.$queryRaw<{ id: number }[]>`SELECT id FROM "Place" WHERE slug = ${slug} FOR UPDATE`;
  if (!place) throw new Problem(404, "notFound");
  return place.id;
}

/**
 * Lets the actor, of the secretariat, do for a place without a coordinator what its coordinator could: in their own name,
 * which stands at everything, until somebody takes the place up or they give it back. Pressed twice it is one.
 */
export async function standIn(actor: MaybeActor, slug: string): Promise<void> {
  await transact(async (database) => {
    const placeId = await placeOf(database, slug);
    authorize(mayStandIn(actor, await lacksCoordinator(placeId)), actor);
    const { personId } = actor as Actor;
    const role = { personId, placeId, role: "COORDINATOR" } as const;
    if (await database.membership.findFirst({ where: role })) return;
    await database.membership.create({ data: { ...role, standsIn: true } });
    await record(database, actor, { type: "person.standsIn", subject: `person:${personId}`, detail: { place: slug } });
  });
}

/**
 * Ends that somebody stands in: whoever it is, where somebody takes the places up, `to`; everywhere, where they leave the
 * secretariat.
 */
export async function endStandIns(
  database: Database,
  actor: MaybeActor,
  of: { personId: number } | { placeId: { in: number[] } },
  to: number | null,
): Promise<void> {
  const include = { place: { select: { slug: true } } };
  const ending = await database.membership.findMany({ where: { ...of, standsIn: true }, include });
  for (const { id, personId, place } of ending) {
    await database.membership.delete({ where: { id } });
    await database.person.update({ where: { id: personId }, data: { version: { increment: 1 } } });
    const detail = { place: place?.slug ?? null, to };
    await record(database, actor, { type: "person.standInEnded", subject: `person:${personId}`, detail });
  }
}

/** Ends that the actor stands in for a place. */
export async function endStandIn(actor: MaybeActor, slug: string): Promise<void> {
  await transact(async (database) => {
    const placeId = await placeOf(database, slug);
    const { personId } = actor as Actor;
    const { count } = await database.membership.deleteMany({ where: { personId, placeId, standsIn: true } });
    if (count === 0) throw new Problem(404, "noSuchRole");
    const subject = `person:${personId}`;
    await record(database, actor, { type: "person.standInEnded", subject, detail: { place: slug, to: null } });
  });
}
