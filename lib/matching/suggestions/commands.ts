import type { Actor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { answersOf, holds, stateOf } from "./answers";
import { mayAnswerSuggestions } from "./policy";
import type { SuggestionInput, SuggestionState } from "./schema";

const DAY_MS = 24 * 60 * 60 * 1000;
/** So often within a day another place is told by one: whoever changes their mind back and forth fills no mailbox. */
const MOST_TOLD = 4;

type Pair = { place: Actor["coordinates"][number]; other: { id: number; slug: string } };

/** The actor's place and the partner that is suggested to it; nobody else answers between the two meanwhile. */
async function pairOf(database: Database, actor: Actor, slug: string, other: string): Promise<Pair> {
  authorize(mayAnswerSuggestions(actor, slug), actor);
  const place = actor.coordinates.find((own) => own.slug === slug) as Pair["place"];
  const found = await database.place.findUnique({ where: { slug: other } });
  if (!found || found.retiredAt) throw new Problem(404, "noSuchPlace");
  if (found.sideCode === place.side) throw new Problem(422, "suggestedOnOtherSide");
  const pair = [slug, other].sort().join(" ");
  await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`suggestion ${pair}`}))`;
  return { place, other: found };
}

/** Keeps that something was said, and tells the other place where it is told; why is kept with the answer alone. */
async function tell(database: Database, actor: Actor, { place, other }: Pair, type: EventName) {
  await record(database, actor, { type, subject: `place:${place.slug}`, detail: { other: other.slug } });
  const since = new Date(now().getTime() - DAY_MS);
  const told = await database.$queryRaw<unknown[]>`
    SELECT DISTINCT type, "createdAt" FROM "Notification" WHERE "placeSlug" = ${other.slug} AND type LIKE 'suggestion.%'
      AND detail ->> 'place' = ${place.slug} AND "createdAt" > ${since}`;
  if (told.length < MOST_TOLD)
    await notify(database, actor, { type, placeId: other.id, detail: { place: place.slug } });
}

/**
 * Answers a suggested partner for the actor's place: the last answer counts, and the same one again changes nothing. The
 * other place is told of interest, and that it ended; of nothing else.
 */
export async function answerSuggestion(
  actor: Actor,
  slug: string,
  otherSlug: string,
  { stance, reason = null }: SuggestionInput,
): Promise<SuggestionState> {
  return transact(async (database) => {
    const pair = await pairOf(database, actor, slug, otherSlug);
    const ids = { placeId: pair.place.placeId, otherId: pair.other.id };
    const rows = await answersOf(slug, otherSlug);
    const before = rows.find((row) => row.place.slug === slug);
    if (before?.stance === stance && before.reason === reason && holds(before)) return stateOf(rows, slug, otherSlug);
    const said = { stance, reason, personId: actor.personId, at: now() };
    await database.suggestionAnswer.upsert({
      where: { placeId_otherId: ids },
      create: { ...ids, ...said },
      update: said,
    });
    const both = stateOf(rows, slug, otherSlug).interested;
    if (stance === "INTERESTED")
      await tell(database, actor, pair, both ? "suggestion.mutual" : "suggestion.interested");
    else
      await tell(
        database,
        actor,
        pair,
        before?.stance === "INTERESTED" ? "suggestion.interest-ended" : "suggestion.set-aside",
      );
    return stateOf(await answersOf(slug, otherSlug), slug, otherSlug);
  });
}

/** Takes back what the actor's place said to a suggested partner; done twice it is done once. */
export async function withdrawSuggestionAnswer(actor: Actor, slug: string, otherSlug: string): Promise<void> {
  await transact(async (database) => {
    const pair = await pairOf(database, actor, slug, otherSlug);
    const where = { placeId: pair.place.placeId, otherId: pair.other.id };
    const before = await database.suggestionAnswer.findUnique({ where: { placeId_otherId: where } });
    if (!before) return;
    await database.suggestionAnswer.delete({ where: { placeId_otherId: where } });
    await tell(
      database,
      actor,
      pair,
      before.stance === "INTERESTED" ? "suggestion.interest-ended" : "suggestion.answer-withdrawn",
    );
  });
}
