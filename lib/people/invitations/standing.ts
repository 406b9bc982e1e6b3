import type { Actor } from "@/lib/access/actor";
import { mayInvitePerson } from "@/lib/people/policy";
import { actorsOfPeople } from "@/lib/people/sessions";
import { type InvitationRow, stateOf } from "./rows";
import type { InvitationState, Lapse } from "./schema";

/** Why each of these opens nothing though it is open: one is worth what they may do who sent it, for a place that takes part. */
export async function lapsesOf(rows: readonly InvitationRow[]): Promise<Map<number, Lapse>> {
  const open = rows.filter((row) => stateOf(row) === "OPEN");
  const inviters = await actorsOfPeople([...new Set(open.map(({ invitedById }) => invitedById))]);
  const byId = new Map<number, Actor>(inviters.map((inviter) => [inviter.personId, inviter]));
  return new Map(
    open.flatMap((row): [number, Lapse][] => {
      if (row.place?.retiredAt) return [[row.id, "place"]];
      const inviter = byId.get(row.invitedById) ?? null;
      const stands = !row.invitedBy.disabledAt && mayInvitePerson(inviter, row).allowed;
      return stands ? [] : [[row.id, "inviter"]];
    }),
  );
}

/** How an invitation stands for whoever opens it: one that opens nothing counts as withdrawn. */
export async function standingOf(row: InvitationRow): Promise<InvitationState> {
  return (await lapsesOf([row])).has(row.id) ? "REVOKED" : stateOf(row);
}
