import type { MaybeActor } from "@/lib/people/actor";
import { ALLOWED, type Decision, refused } from "@/lib/platform/errors";
import { takesPart } from "@/lib/projects/capacities";
import { isConcerned, mayRead } from "@/lib/projects/policy";
import type { ProjectStatus } from "@/lib/projects/status";
import type { Movable } from "@/lib/projects/transitions";

const GIVEN_UP = new Set<ProjectStatus>(["DECLINED", "WITHDRAWN"]);

/** Coordinators of the places that take part keep its documents, also once it is completed. */
export function mayKeepDocuments(actor: MaybeActor, project: Movable): Decision {
  if (!takesPart(actor, project)) return refused("onlyProjectPlaces");
  return GIVEN_UP.has(project.status) ? refused("notChangeableNow") : ALLOWED;
}

/** Whoever is signed in reads a project's documents, those for the partners only they; nobody else any. */
export function mayReadDocument(actor: MaybeActor, project: Movable, visibility: "SIGNED_IN" | "PARTNERS"): Decision {
  if (!actor) return refused("signInFirst");
  const read = mayRead(actor, project);
  if (!read.allowed) return read;
  return visibility === "SIGNED_IN" || isConcerned(actor, project) ? ALLOWED : refused("notAmongPartners");
}
