import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

/** The secretariat opens rounds and changes them. */
export const mayEditRounds = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny("secretariatOnly");

/** The secretariat sets what holds for the whole programme. */
export const maySetProgramme = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny("secretariatOnly");
