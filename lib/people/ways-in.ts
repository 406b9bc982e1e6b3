import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { maySeeMe } from "@/lib/people/policy";
import { primary } from "@/lib/platform/database";

/** By which ways the person can sign in. */
export async function waysInOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const { passwordHash } = await primary().person.findUniqueOrThrow({
    where: { id: (actor as Actor).personId },
    select: { passwordHash: true },
  });
  return { hasPassword: passwordHash !== null };
}
