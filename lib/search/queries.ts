import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import type { SearchKind } from "@/prisma/generated/enums";
import { analysed } from "./analysis";
import { foundByMeaning } from "./by-meaning";
import { candidates, type Narrowing } from "./candidates";
import type { SearchDocument } from "./document";
import { fused } from "./fusion";
import { hitsOf, type Located, located } from "./hits";
import { type Lexicon, lexicon } from "./lexicon";
import { type Question, understand } from "./notions";
import type { SearchAnswer, SuggestionList } from "./present";
import { type Ranked, ranked } from "./ranking";
import { nearest } from "./spelling";
import { plainWords } from "./stems";

type Wanted = Narrowing & { q: string; limit: number };
/** So many of what is nearest are offered where nothing was found. */
const NEAREST = 5;

/** What says something of what was asked, as far as the actor may read it and it passes, the best first. */
async function foundByWords(
  question: Question,
  asked: string,
  narrowing: Narrowing,
  actor: MaybeActor,
  known: Lexicon,
): Promise<Ranked[]> {
  const found = await analysed(await candidates(question.notions, narrowing, actor));
  return ranked(question, asked, found, known.documents);
}

/** What answers a question, as far as the actor may read it, the best first: by what it says and by what it means. */
export async function answersTo(
  question: Question,
  asked: string,
  narrowing: Narrowing,
  actor: MaybeActor,
  known: Lexicon,
): Promise<Ranked[]> {
  const [said, near] = await Promise.all([
    foundByWords(question, asked, narrowing, actor, known),
    foundByMeaning(question.corrected || asked, narrowing, actor),
  ]);
  return fused(said, near);
}

/** What is found, by kind, with the filters that would narrow it. */
export async function search(
  { q, limit, ...narrowing }: Wanted,
  actor: MaybeActor,
  locale: Locale,
): Promise<SearchAnswer> {
  const known = await lexicon();
  const question = await understand(q, known);
  const isNarrowed = Object.values(narrowing).some((values) => values?.length);
  const everything = await answersTo(question, q, {}, actor, known);
  const found = isNarrowed ? await answersTo(question, q, narrowing, actor, known) : everything;
  const kinds = [...new Set(found.map(({ document }) => document.kind))];
  const groups = kinds.map((kind) => ({ kind, its: found.filter(({ document }) => document.kind === kind) }));
  const shown = groups.flatMap(({ its }) => its.slice(0, limit));
  const hits = await hitsOf(shown, question, locale);
  return {
    q,
    instead: question.instead,
    total: found.length,
    groups: groups.map(({ kind, its }) => ({
      kind,
      total: its.length,
      items: hits.filter((hit) => hit.kind === kind),
    })),
    narrowing: {
      kind: counts(everything, ({ kind }) => [kind]) as { value: SearchKind; count: number }[],
      side: counts(everything, ({ sides }) => sides),
      cluster: counts(everything, ({ clusters }) => clusters),
    },
    nearest: found.length === 0 && q ? await nearestTo(q, actor, locale, known) : [],
  };
}

/** Where everything stands that says what was asked, the best first, as far as there is to look at (`MOST`). */
export async function everythingFound(
  { q, ...narrowing }: Omit<Wanted, "limit">,
  actor: MaybeActor,
): Promise<Located[]> {
  const known = await lexicon();
  const question = await understand(q, known);
  return located(await foundByWords(question, q, narrowing, actor, known));
}

function counts(found: Ranked[], valuesOf: (document: SearchDocument) => string[]): { value: string; count: number }[] {
  const counted = new Map<string, number>();
  for (const { document } of found)
    for (const value of valuesOf(document)) counted.set(value, (counted.get(value) ?? 0) + 1);
  return [...counted].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** What is nearest to a question that nothing answers: by the words that are written most like its own. */
async function nearestTo(q: string, actor: MaybeActor, locale: Locale, known: Lexicon) {
  const words = plainWords(q.toLowerCase()).flatMap((word) => nearest(word, known.words, Math.ceil(word.length / 2)));
  const pairs = [...q].flatMap((character, at) => (q[at + 1] ? [character + q[at + 1]] : []));
  const question = await understand([...words.slice(0, 3), ...pairs].join(" "), known, true);
  const found = await answersTo(question, q, {}, actor, known);
  return hitsOf(found.slice(0, NEAREST), question, locale);
}

/** What somebody may mean who is still typing: the last word may go on. */
export async function suggestions(
  { q, limit }: { q: string; limit: number },
  actor: MaybeActor,
  locale: Locale,
): Promise<SuggestionList> {
  const known = await lexicon();
  const question = await understand(q, known, true);
  const found = await answersTo(question, q, {}, actor, known);
  return { q, items: await hitsOf(found.slice(0, limit), question, locale) };
}
