import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { type Content, tidied } from "../content";
import { differenceOf } from "../difference";
import { MOVES } from "../moves";
import { mayMove } from "../policy";
import type { Revision } from "../present";
import { openRow, present, publishedRow } from "../queries";
import { contentOf, type WholeRow } from "../rows";
import { type RevisionMove, submissionSchema } from "../schema";
import { assertVersion, lockedPlace } from "./locked";
import { publishedNumber, supersede, takeOver } from "./publish";
import { replaceContent, stored } from "./write";

/**
 * Moves a place's open revision on: submits it, takes it back, returns it with a reason, or publishes it. Throws 409,
 * saying what happened, when somebody else moved it first, and 422 with each fault when it is not ready.
 */
export async function moveRevision(
  actor: MaybeActor,
  slug: string,
  version: number,
  { move, reason }: RevisionMove,
): Promise<Revision> {
  return transact(async (database) => {
    const place = await lockedPlace(database, slug);
    authorize(mayMove(actor, place, move), actor);
    const row = await openRow(place.id);
    if (row?.status !== MOVES[move].from) throw await movedAlready(place.id, row, actor);
    await assertVersion(row, version, actor);
    const personId = actor?.personId ?? null;
    const data = { version: { increment: 1 }, status: MOVES[move].to, updatedAt: now() };
    const change = (more: object) =>
      database.profileRevision.update({ where: { id: row.id }, data: { ...data, ...more } });
    let number = row.number;
    if (move === "submit") {
      await replaceContent(database, row, await readyContent(row));
      await change({ submittedAt: now() });
    } else if (move === "withdraw") await change({});
    else if (move === "return") await change({ reviewerId: personId, returnedAt: now(), returnReason: reason });
    else {
      await readyContent(row);
      await supersede(database, place.id);
      number = await publishedNumber(row);
      await change({ number, reviewerId: personId, publishedAt: now() });
      await takeOver(database, place.id, contentOf(row));
    }
    const detail = { number, ...(reason && { reason }) };
    const { event } = MOVES[move];
    await record(database, actor, { type: event, subject: `profile:${slug}`, detail });
    const authorIds = [row.authorId, row.editorId];
    await notify(database, actor, { type: event, placeId: place.id, authorIds, detail });
    return present(await stored(row.id), actor);
  });
}

/** The content as it may be submitted and published; 422 with each fault, or when nothing differs from what is published. */
async function readyContent(row: WholeRow): Promise<Content> {
  const published = await publishedRow(row.placeId);
  const base = published && contentOf(published);
  const content = tidied(contentOf(row));
  if (base && differenceOf(base, content).length === 0) throw new Problem(422, "nothingChanged");
  const checked = check(submissionSchema(base), content);
  if (!checked.ok) throw new Problem(422, "draftNotReady", { fields: checked.errors });
  return content;
}

/** What to tell somebody whose move comes too late. */
async function movedAlready(placeId: number, open: WholeRow | null, actor: MaybeActor): Promise<Problem> {
  if (open) {
    const extra = { current: await present(open, actor) };
    return new Problem(409, open.status === "SUBMITTED" ? "alreadySubmitted" : "notSubmitted", { extra });
  }
  const last = await reads().profileRevision.findFirst({
    where: { placeId, status: "PUBLISHED" },
    include: { reviewer: true },
  });
  if (!last?.reviewer) return new Problem(409, "nothingOpen");
  const { nameEn, nameZh } = last.reviewer;
  return new Problem(409, "alreadyPublished", { params: { number: String(last.number), nameEn, nameZh } });
}
