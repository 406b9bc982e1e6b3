import type { MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

/** Whoever is signed in may save views; whoever has a view's link may open it. */
export const maySaveViews = (actor: MaybeActor): Decision => (actor ? ALLOWED : deny("signInFirst"));

/** A view is its maker's to call anew or to delete. */
export const mayChangeView = (actor: MaybeActor, view: { personId: number }): Decision =>
  actor?.personId === view.personId ? ALLOWED : deny("notYourView");
