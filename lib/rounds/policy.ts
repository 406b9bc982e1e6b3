import { isSecretariat, type MaybeActor } from "@/lib/people/actor";
import { ALLOWED, type Decision, refused } from "@/lib/platform/errors";

/** The secretariat opens rounds and changes them. */
export const mayEditRounds = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : refused("secretariatOnly");

/** The secretariat sets what holds for the whole programme. */
export const maySetProgramme = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : refused("secretariatOnly");
