import { now } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { type Claimed, changeClaimed, markSending, settle } from "./claims";
import type { Composer, Letter } from "./letter";
import { messageOf, type Written, written } from "./message";
import { clearRefusal, markRefusing, refusalOf } from "./refusals";
import { isSimple, simpleLetter } from "./simple-letters";
import type { Outcome, Smtp } from "./smtp";

/** How the worker writes letters that are more than sentences, by their kind. */
export type Composers = Partial<Record<string, Composer>>;

/** How a mail leaves: over a connection; or it is caught, and read in the browser. */
export type Way = { smtp: Smtp; from: string } | "outbox";

const MINUTE = 60_000;
/** How long a mail waits after each try that came to nothing. */
export const BACK_OFF = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);

export type Delivery = { worker: number; way: Way; composers: Composers; backOff?: readonly number[] };

const compose = (mail: Claimed, composers: Composers): Promise<Letter | null> | Letter => {
  if (isSimple(mail.kind)) return simpleLetter(mail.kind, mail.data, mail.locale);
  const composer = composers[mail.kind];
  if (!composer) throw new Error(`Nobody knows how to write a letter of the kind ${mail.kind}.`);
  return composer(mail);
};

/** Whether it is for somebody who is kept out, or was erased: they are told nothing, whatever was queued before. */
const isForNobody = async ({ personId }: Claimed): Promise<boolean> =>
  personId !== null && (await primary().person.count({ where: { id: personId, disabledAt: { not: null } } })) > 0;

/** Writes a claimed mail's letter and sends it; whatever comes of it is written down with the mail. */
export async function deliver(mail: Claimed, delivery: Delivery): Promise<void> {
  const { worker, way, composers } = delivery;
  if (await isForNobody(mail)) return void (await changeClaimed(mail, worker, { state: "NOT_NEEDED" }));
  let letter: Letter | null;
  let parts: Written;
  try {
    letter = await compose(mail, composers);
    if (!letter) return void (await changeClaimed(mail, worker, { state: "NOT_NEEDED" }));
    parts = written(letter, mail.locale);
  } catch (error) {
    log("error", "A letter could not be written.", { error, kind: mail.kind, mail: mail.id });
    const reply = error instanceof Error ? error.message : String(error);
    return void (await changeClaimed(mail, worker, { state: "GIVEN_UP", reply }));
  }
  if (way === "outbox")
    return void (await changeClaimed(mail, worker, { state: "SENT", sentAt: now(), reply: null, ...parts }));
  const refusal = mail.urgent ? null : await refusalOf(mail.address);
  if (refusal)
    return void (await changeClaimed(mail, worker, { state: "REFUSED", reply: refusal, ...keptOf(letter, mail) }));
  if (!(await changeClaimed(mail, worker, mail.secret ? { subject: parts.subject } : keptOf(letter, mail)))) return;
  const envelope = { from: way.from, to: mail.address };
  const message = await messageOf(mail, letter, parts);
  const outcome = await way.smtp.send(envelope, message, () => markSending(mail, worker));
  await note(mail, outcome, delivery);
}

/** What is kept of a letter here: all but what does something in its reader's name. */
const keptOf = (letter: Letter, { locale }: Claimed): Written =>
  written({ ...letter, actions: letter.actions?.filter(({ opens }) => !opens) }, locale);

/** What is kept of a mail that opened something to its reader: that it was there. */
const EMPTIED = { data: {}, text: null, html: null };

async function note(mail: Claimed, outcome: Outcome, { worker, backOff = BACK_OFF }: Delivery): Promise<void> {
  switch (outcome.kind) {
    // What it says of the address comes first: whoever sees how the mail ended finds it.
    case "sent":
      await clearRefusal(mail.address);
      return settle(mail, worker, {
        state: "SENT",
        sentAt: now(),
        reply: outcome.reply,
        ...(mail.secret ? EMPTIED : {}),
      });
    case "refused":
      if (outcome.recipient) await markRefusing(mail.address, outcome.reply);
      return settle(mail, worker, { state: "REFUSED", reply: outcome.reply });
    case "unknown":
      return settle(mail, worker, { state: "UNDECIDED", reply: outcome.reply });
    case "later": {
      const wait = backOff[Math.min(mail.attempts, backOff.length) - 1] ?? 0;
      const dueAt = new Date(now().getTime() + wait);
      return settle(mail, worker, { state: "QUEUED", dueAt, reply: outcome.reply });
    }
  }
}
