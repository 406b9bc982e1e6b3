import type { MaybeActor } from "@/lib/people/actor";
import type { ProjectCard } from "@/lib/projects/present";
import { possibleTransitions } from "@/lib/projects/transitions";

/**
 * Whether the table of moves has one for this reader in the card's status; which ones, and what they need, the menu
 * asks the server. What a card does not carry is set so that no capacity is missed.
 */
export function mayMoveCard(card: ProjectCard, actor: MaybeActor): boolean {
  if (!actor) return false;
  const placeId = actor.coordinates.find(({ slug }) => slug === card.lead.slug)?.placeId ?? -1;
  const lead = {
    placeId,
    side: card.lead.side,
    role: "LEAD" as const,
    status: "ACCEPTED" as const,
    level: "MANAGE" as const,
    shared: false,
  };
  const project = {
    status: card.status,
    cluster: card.cluster,
    revised: false,
    hasSummary: true,
    planConsistent: true,
    movedBy: actor.personId,
    merged: false,
    openConditions: 0,
    partners: [lead],
  };
  return (["PROPOSED", "AGREED", "IN_PROGRESS"] as const).some(
    (before) => possibleTransitions({ ...project, previousStatus: before, workedBefore: before }, actor).length > 0,
  );
}
