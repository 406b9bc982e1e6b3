import { coordinates, isSecretariat, leadsCluster, type MaybeActor } from "@/lib/access/actor";
import type { TransitionContext } from "./transition-context";

type Standing = Pick<TransitionContext, "cluster" | "partners">;

const LEVELS = ["VIEW", "EDIT", "MANAGE"] as const;

/** Whether the actor coordinates the place that leads the project. */
export const coordinatesLeadPlace = (actor: MaybeActor, project: Standing): boolean =>
  project.partners.some(({ role, placeId }) => role === "LEAD" && coordinates(actor, placeId));

/** Whether the actor coordinates a place that takes part in the project. */
export const takesPart = (actor: MaybeActor, project: Standing): boolean =>
  project.partners.some(({ status, placeId }) => status === "ACCEPTED" && coordinates(actor, placeId));

/** Whether one of the actor's places takes part with at least this level. */
export const holdsLevel = (actor: MaybeActor, project: Standing, least: (typeof LEVELS)[number]): boolean =>
  project.partners.some(
    ({ status, level, placeId }) =>
      status === "ACCEPTED" && LEVELS.indexOf(level) >= LEVELS.indexOf(least) && coordinates(actor, placeId),
  );

/** Whether the actor decides on the projects of its cluster: as its lead, or for the secretariat. */
export const reviewsProject = (actor: MaybeActor, project: Standing): boolean =>
  leadsCluster(actor, project.cluster) || isSecretariat(actor);
