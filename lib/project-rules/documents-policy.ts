import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import type { CommentVisibility } from "@/prisma/generated/enums";
import { mayRead, readsAsPartner } from "./policy";
import { takesPart } from "./roles";
import type { ProjectStatus } from "./status";
import type { TransitionContext } from "./transition-context";

const GIVEN_UP = new Set<ProjectStatus>(["DECLINED", "WITHDRAWN"]);

/** Coordinators of the places that take part keep its documents, also once it is completed. */
export function mayKeepDocuments(actor: MaybeActor, project: TransitionContext): Decision {
  if (!takesPart(actor, project)) return deny("onlyProjectPlaces");
  return GIVEN_UP.has(project.status) ? deny("notChangeableNow") : ALLOWED;
}

/** Whoever is signed in reads a project's documents, those for the partners only they and observers; nobody else any. */
export function mayReadDocument(
  actor: MaybeActor,
  project: TransitionContext,
  visibility: CommentVisibility,
): Decision {
  if (!actor) return deny("signInFirst");
  const read = mayRead(actor, project);
  if (!read.allowed) return read;
  return visibility === "SIGNED_IN" || readsAsPartner(actor, project) ? ALLOWED : deny("notAmongPartners");
}
