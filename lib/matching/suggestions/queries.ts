import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { candidates, type Match, matchesOf } from "../queries";
import { answersOf, stateOf } from "./answers";
import { mayAnswerSuggestions, maySeeSuggestions } from "./policy";
import type { PartnerSuggestions, Suggestion, SuggestionState } from "./schema";

/**
 * The partners suggested to a place, `limit` of them and all whom one or the other is interested in: mutual interest first,
 * then interest, then by how well they fit; and those that the place set aside. 403 for who is neither its coordinator nor
 * of the secretariat.
 */
export async function suggestionsFor(actor: MaybeActor, slug: string, limit = 5): Promise<PartnerSuggestions> {
  authorize(maySeeSuggestions(actor, slug), actor);
  const [places, rows] = await Promise.all([candidates(), answersOf(slug)]);
  const matches = await matchesOf(slug, places.length);
  const place = places.find((one) => one.slug === slug);
  if (!matches || !place) throw new Problem(404, "noSuchPlace");
  // What was said stays to be seen where nothing speaks for a pair any more; of what others said, their interest alone.
  const spoken = new Set(
    rows.flatMap((row) =>
      row.place.slug === slug ? [row.other.slug] : row.stance === "INTERESTED" ? [row.place.slug] : [],
    ),
  );
  const unmatched = places
    .filter((one) => one.side !== place.side && !one.retired && spoken.has(one.slug))
    .filter((one) => !matches.some((match) => match.slug === one.slug))
    .map(
      ({ name, side, kind, country, ...one }): Match => ({
        ...{ slug: one.slug, name, side, kind, country, score: 0, reasons: [] },
      }),
    );
  const suggestions = [...matches, ...unmatched].map((match) => ({ ...match, ...stateOf(rows, slug, match.slug) }));
  const items = suggestions.filter((one) => !isSetAside(one)).sort((a, b) => interest(b) - interest(a));
  const marked = items.filter((one) => interest(one) > 0).length;
  return {
    items: items.slice(0, Math.max(limit, marked)),
    setAside: suggestions.filter(isSetAside),
    abilities: { answer: mayAnswerSuggestions(actor, slug).allowed },
  };
}

const isSetAside = ({ answer }: SuggestionState) => answer !== null && answer.stance !== "INTERESTED";

/** How many of both are interested. */
const interest = ({ answer, interested }: Pick<Suggestion, "answer" | "interested">) =>
  Number(answer?.stance === "INTERESTED") + Number(interested);

/** For each place of the actor's on another side than a place: where it stands with that one. */
export async function standingWith(actor: Actor, { slug, side }: { slug: string; side: string }) {
  const own = actor.coordinates.filter((place) => place.side !== side && !place.retired);
  const rows = own.length > 0 ? await answersOf(slug) : [];
  return own.map((place) => ({ place, state: stateOf(rows, place.slug, slug) }));
}
