import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";

/** The secretariat adds places, says what they are called and where they lie, retires them and brings them back. */
export const mayManagePlaces = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");
