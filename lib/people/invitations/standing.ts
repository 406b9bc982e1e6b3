import { mayInvitePerson } from "@/lib/people/policy";
import { actorOfPerson } from "@/lib/people/sessions";
import { type InvitationRow, stateOf } from "./rows";
import type { InvitationState } from "./schema";

/**
 * How an invitation stands for whoever opens it: one that is open is worth what they may do who sent it, and counts as
 * withdrawn where they could not send it any more.
 */
export async function standingOf(row: InvitationRow): Promise<InvitationState> {
  const state = stateOf(row);
  if (state !== "OPEN") return state;
  const invites = !row.invitedBy.disabledAt && mayInvitePerson(await actorOfPerson(row.invitedById), row).allowed;
  return invites ? state : "REVOKED";
}
