import type { Actor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import type { MailState } from "@/prisma/generated/client";
import { mayLookAfterMail } from "./policy";
import { TRIED_FOR, wakeWorker } from "./queue";
import type { MailMove } from "./schema";

/** Which mails can be tried again, and which left as they are. */
const MOVABLE: Record<MailMove["move"], MailState[]> = {
  retry: ["REFUSED", "GIVEN_UP", "UNDECIDED"],
  leave: ["UNDECIDED"],
};

/**
 * Has a mail tried again, under the same Message-ID, whatever was said of its address; or leaves one of which nobody knows
 * whether it arrived. 409 where it stands otherwise than it was seen.
 */
export async function moveMail(actor: Actor, id: number, { move, from }: MailMove): Promise<void> {
  authorize(mayLookAfterMail(actor), actor);
  await transact(async (database) => {
    const mail = await database.mail.findUnique({ where: { id }, select: { state: true, address: true } });
    if (!mail) throw new Problem(404, "notFound");
    const time = now();
    const { count } = await database.mail.updateMany({
      where: { id, state: { in: MOVABLE[move].filter((state) => state === from) } },
      data:
        move === "retry"
          ? { state: "QUEUED", dueAt: time, giveUpAt: new Date(time.getTime() + TRIED_FOR), attempts: 0 }
          : { state: "GIVEN_UP" },
    });
    if (count === 0) throw new Problem(409, "mailMoved");
    if (move === "leave") return;
    await database.mailRefusal.deleteMany({ where: { address: mail.address } });
    await wakeWorker(database);
  });
}
