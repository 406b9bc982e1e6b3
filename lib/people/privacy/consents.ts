import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { maySeeMe } from "@/lib/people/policy";
import { me } from "@/lib/people/queries";
import { primary } from "@/lib/platform/database";
import { ConsentKind } from "@/prisma/generated/enums";

/** Something optional that one agreed to or not, and since when. */
export type ConsentView = { kind: ConsentKind; given: boolean; at: string | null };

/** What the actor agreed to, and when that was said last. */
export async function ownConsents(actor: MaybeActor): Promise<ConsentView[]> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  const [{ shownAs, allowsTransfer }, said] = await Promise.all([
    me(actor),
    primary().consent.findMany({ where: { personId }, orderBy: { id: "desc" } }),
  ]);
  const given = { PUBLIC_CONTACT: shownAs !== "NOTHING", TRANSFER: allowsTransfer };
  return Object.values(ConsentKind).map((kind) => ({
    kind,
    given: given[kind],
    at: said.find((one) => one.kind === kind)?.at.toISOString() ?? null,
  }));
}
