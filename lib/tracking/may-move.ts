import type { MaybeActor } from "@/lib/access/actor";
import { TRANSITIONS, type Who } from "@/lib/project-rules/transitions";
import type { ProjectCard } from "@/lib/projects/present";

type Card = Pick<ProjectCard, "status" | "cluster"> & { lead: { slug: string } };

const COULD: Record<Who, (card: Card, actor: NonNullable<MaybeActor>) => boolean> = {
  leadPlaceCoordinator: ({ lead }, { coordinates }) => coordinates.some(({ slug }) => slug === lead.slug),
  clusterLead: ({ cluster }, { leads }) => leads.includes(cluster),
  decider: ({ cluster }, { leads }) => leads.includes(cluster),
  secretariat: (_, { isSecretariat }) => isSecretariat,
};

/**
 * Whether the table of moves has one out of the card's status for somebody in the actor's roles. Which ones can be made
 * now, and what they need, only the project itself tells.
 */
export const mayMoveCard = (card: Card, actor: MaybeActor): boolean =>
  !!actor && TRANSITIONS.some(({ from, who }) => from === card.status && who.some((each) => COULD[each](card, actor)));
