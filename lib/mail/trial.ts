import type { Actor } from "@/lib/access/actor";
import { transact } from "@/lib/platform/database";
import { queueLetter } from "./simple-letters";

/** Sends the actor a mail of no other use than to see whether it arrives. */
export async function sendTrial(actor: Actor): Promise<void> {
  await transact(async (database) => {
    const { nameEn: en, nameZh: zh } = actor;
    const to = { personId: actor.personId };
    await queueLetter(database, {
      kind: "trial",
      to,
      values: { name: { en, zh } },
      path: "/secretariat/mail",
      urgent: true,
    });
  });
}
