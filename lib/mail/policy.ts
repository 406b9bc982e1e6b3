import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, type Decision, deny } from "@/lib/access/problems";
import { config, demonstrationIsOpen } from "@/lib/platform/config";

/** The secretariat looks after mail: what waits, what was refused, what nobody knows. */
export const mayLookAfterMail = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny("secretariatOnly");

/** Who asks, and whether from the machine itself. */
export type OutboxReader = { actor: MaybeActor; local: boolean };

/**
 * Where mail is caught instead of sent, it is read by whoever may use the demonstration accounts, and by the secretariat;
 * elsewhere by nobody.
 */
export function mayReadOutbox({ actor, local }: OutboxReader): Decision {
  if (config().mail.by.kind !== "outbox") return deny("notFound");
  return local || demonstrationIsOpen() || isSecretariat(actor) ? ALLOWED : deny("notFound");
}
