import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { maySeeMe } from "@/lib/people/policy";
import type { Me } from "@/lib/people/present";
import { me } from "@/lib/people/queries";
import type { MyChange } from "@/lib/people/schema";
import { transact } from "@/lib/platform/database";

/**
 * Changes what one has settled about oneself. How one is shown is recorded at each profile that may name the person, so that no kept
 * copy of one goes on naming somebody who consents no more. Throws 412 when the settings changed since they were read.
 */
export async function changeMe(actor: MaybeActor, version: number, change: MyChange): Promise<Me> {
  authorize(maySeeMe(actor), actor);
  const { personId, coordinates } = actor as Actor;
  return transact(async (database) => {
    const { count } = await database.person.updateMany({
      where: { id: personId, version },
      data: { version: { increment: 1 }, ...change },
    });
    if (count === 0) throw new Problem(412, "stale", { extra: { current: await me(actor) } });
    const { shownAs } = change;
    if (shownAs === undefined) return me(actor);
    const subjects = coordinates.map(({ slug }) => `profile:${slug}`);
    for (const subject of subjects)
      await record(database, actor, { type: "profile.coordinator-shown", subject, detail: { shownAs } });
    return me(actor);
  });
}
