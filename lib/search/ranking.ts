import type { Carriers } from "@/lib/meaning/nearest";
import { isCalled, nameContains } from "@/lib/places/called";
import { fold } from "@/lib/text/fold";
import type { SearchKind } from "@/prisma/generated/enums";
import { type Analysis, timesIn } from "./analysis";
import type { SearchDocument } from "./document";
import type { Form, Notion } from "./notion";
import type { Question } from "./notions";

/** What a match counts for by where it stands; the numbers were found by `npm run bench:search`. */
const COUNTS = {
  title: 3,
  body: 1,
  context: 0.7,
  /** All of what was asked for, in a row. */
  rowInTitle: 2.5,
  rowInBody: 1.2,
  /** A place that is called what was asked for, or whose name contains it. */
  called: 8,
  named: 3,
  /** A place that a part of it is the name of. */
  calledInPart: 4,
};
/** What a kind counts for beside the others: what is offered and sought beside talk about it. */
const KINDS: Record<SearchKind, number> = {
  ...{ PLACE: 0.75, OFFER: 1.05, PRIORITY: 1, PROJECT: 0.95, PLAN: 0.55, CALL: 0.9, PERSON: 0.9, COMMENT: 0.5 },
};
/** Bounds what more mentions add (BM25's k), and how much a long text is held back (its b), at this usual length. */
const [SATURATION, LENGTH, USUAL] = [1.2, 0.5, 500];

/** The words that say why something is near in meaning: of what was asked, and of the text in each language. */
export type Because = Carriers;
/** `because` stands where it was found by what it means rather than by what it says. */
export type Ranked = { document: SearchDocument; score: number; because?: Because };

function strength(form: Form, { title, body, context }: Analysis): number {
  const typed = "stem" in form ? form.stem : "row" in form ? form.row.join(" ") : form.chinese;
  const shareOf = (text: string) => Math.min(1, typed.length / Math.max(1, text.length));
  const inTitle = Math.max(
    ...title.map((part) => (timesIn(part, form) > 0 ? COUNTS.title * (0.6 + 0.4 * shareOf(part.text)) : 0)),
  );
  const inBody = Math.max(
    ...body.map((part) => {
      const times = timesIn(part, form);
      const long = 1 - LENGTH + (LENGTH * part.text.length) / ("chinese" in form ? USUAL / 3 : USUAL);
      return (COUNTS.body * times * (SATURATION + 1)) / (times + SATURATION * long);
    }),
  );
  const inContext = timesIn(context, form) > 0 ? COUNTS.context : 0;
  return form.weight * (inTitle + inBody + inContext);
}

const strengthOf = ({ forms }: Notion, analysis: Analysis) =>
  Math.max(0, ...forms.map((form) => strength(form, analysis)));

const ofName = (name: { en: string; zh: string }, part: string) =>
  isCalled(name, part) ? COUNTS.calledInPart : nameContains(name, part) ? COUNTS.named : 0;

/** What the whole of what was asked for adds, standing in a row, or being the name of a place. */
function wholeOf(question: Question, asked: string, document: SearchDocument, { title, body }: Analysis): number {
  const text = question.text;
  const inTitle = Math.max(
    ...title.map((part) =>
      part.text.includes(text) ? COUNTS.rowInTitle * (0.5 + (0.5 * text.length) / part.text.length) : 0,
    ),
  );
  const inBody = question.notions.length > 1 && body.some((part) => part.text.includes(text)) ? COUNTS.rowInBody : 0;
  if (document.kind !== "PLACE") return inTitle + inBody;
  const name = { en: document.titleEn, zh: document.titleZh };
  if ([asked, text, question.corrected].some((one) => isCalled(name, one))) return inTitle + inBody + COUNTS.called;
  const inPart = question.notions.flatMap(({ forms }) =>
    forms.map((form) => ("chinese" in form ? form.weight * ofName(name, form.chinese) : 0)),
  );
  return inTitle + inBody + Math.max(0, ...inPart, nameContains(name, text) ? COUNTS.named : 0);
}

/**
 * Documents in the order in which they answer what was asked: those that say all of it before those that say a part, what
 * is rare among them before what is frequent, titles before texts. `documents` is among how many they were found.
 */
export function ranked(
  question: Question,
  asked: string,
  found: [SearchDocument, Analysis][],
  documents: number,
): Ranked[] {
  const { notions } = question;
  const strengths = found.map(([, analysis]) => notions.map((notion) => strengthOf(notion, analysis)));
  const rarity = notions.map((_, at) => {
    const saying = strengths.filter((row) => (row[at] ?? 0) > 0).length;
    return Math.log(1 + Math.max(documents, saying) / (saying + 0.5));
  });
  const all = rarity.reduce((sum, one) => sum + one, 0) || 1;
  return found
    .map(([document, analysis], row) => {
      const its = strengths[row] ?? [];
      const said = rarity.reduce((sum, one, at) => sum + ((its[at] ?? 0) > 0 ? one : 0), 0) / all;
      const sum = rarity.reduce((total, one, at) => total + one * (its[at] ?? 0), 0) / all;
      const score = KINDS[document.kind] * sum * said ** 1.5 + wholeOf(question, fold(asked), document, analysis);
      return { document, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.document.sourceId - b.document.sourceId);
}
