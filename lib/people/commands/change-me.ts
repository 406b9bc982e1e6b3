import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { mayChangeAccount, maySeeMe } from "@/lib/people/policy";
import type { Me } from "@/lib/people/present";
import { me } from "@/lib/people/queries";
import type { MyChange } from "@/lib/people/schema";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";

/** What goes together: to be named in public is to be read on the other side, and who withdraws that is named no more. */
function settled({ shownAs, allowsTransfer, ...change }: MyChange): MyChange {
  if (allowsTransfer === false) return { ...change, allowsTransfer, shownAs: "NOTHING" };
  if (shownAs && shownAs !== "NOTHING") return { ...change, allowsTransfer: true, shownAs };
  return { ...change, allowsTransfer, shownAs };
}

/**
 * Changes what one has settled about oneself. A consent that is given or withdrawn by it is recorded as such; how one is
 * shown is recorded at each profile that may name the person, so that no kept copy of one goes on naming somebody who
 * consents no more. Throws 412 when the settings changed since they were read.
 */
export async function changeMe(actor: MaybeActor, version: number, given: MyChange): Promise<Me> {
  authorize(maySeeMe(actor), actor);
  const { personId, coordinates } = actor as Actor;
  const change = settled(given);
  const renamed = given.nameEn !== undefined || given.nameZh !== undefined;
  if (renamed) authorize(mayChangeAccount(actor), actor);
  return transact(async (database) => {
    const before = await me(actor);
    const { count } = await database.person.updateMany({
      where: { id: personId, version },
      data: { version: { increment: 1 }, ...change },
    });
    if (count === 0) throw new Problem(412, "stale", { extra: { current: await me(actor) } });
    const after = await me(actor);
    await recordConsents(database, personId, before, after);
    // Without the names: what is recorded outlives an account that is erased.
    if (renamed) await record(database, actor, { type: "person.nameChanged", subject: `person:${personId}` });
    const { shownAs } = change;
    if (shownAs === undefined) return after;
    const subjects = coordinates.map(({ slug }) => `profile:${slug}`);
    for (const subject of subjects)
      await record(database, actor, { type: "profile.coordinator-shown", subject, detail: { shownAs } });
    return after;
  });
}

async function recordConsents(database: Database, personId: number, before: Me, after: Me): Promise<void> {
  const consents = [
    { kind: "PUBLIC_CONTACT", was: before.shownAs !== "NOTHING", given: after.shownAs !== "NOTHING" },
    { kind: "TRANSFER", was: before.allowsTransfer, given: after.allowsTransfer },
  ] as const;
  for (const { kind, was, given } of consents)
    if (was !== given) await database.consent.create({ data: { personId, kind, given, at: now() } });
}
