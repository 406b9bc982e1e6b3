import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import type { RoundView } from "./schema";

/** The secretariat opens rounds and changes them. */
export const mayEditRounds = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny("secretariatOnly");

/** The secretariat sets what holds for the whole programme. */
export const maySetProgramme = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny("secretariatOnly");

/** Who coordinates a place can answer a call while it is open. */
export function mayProposeIn(actor: MaybeActor, { phase }: Pick<RoundView, "phase">): Decision {
  if (!actor) return deny("signInFirst");
  if (actor.coordinates.length === 0) return deny("coordinatorsOnly");
  return phase === "OPEN" ? ALLOWED : deny("noRoundOpen");
}
