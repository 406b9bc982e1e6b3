import type { TermFinder } from "@/lib/meaning/glossary";
import { meaningModel } from "@/lib/meaning/queries";
import { fold } from "@/lib/text/fold";
import { isHan, simplified } from "./chinese";
import type { Form, Notion } from "./notion";
import { plainWords, stemsOf } from "./stems";

/** A term of the programme that was asked for, by the name that was typed, and all else that it is called. */
type Asked = { name: string; words: string[]; row: string[]; forms: Form[] };

/** How much another name of the same term counts beside what was typed, and a name of a term that is near to it. */
const [SAME, NEAR] = [0.7, 0.3];
/** How much a word counts by itself that was typed as a part of a term: “protection” is not “flood protection”. */
const PART = 0.5;
/** So many ways of saying a notion are looked for, the weightiest: each is compared with every document found. */
const MOST_FORMS = 40;
/** So many terms are heeded of one question, the longest names first. */
const MOST_TERMS = 8;

/** The stems of a name in their order, without words that say nothing. */
async function rowOf(name: string): Promise<string[]> {
  const words = plainWords(fold(name));
  const stems = await stemsOf(words);
  return words.flatMap((word) => stems.get(word) || []);
}

async function formsOf(name: string, weight: number): Promise<Form[]> {
  if (isHan(name)) return [{ chinese: simplified(name), weight }];
  const row = await rowOf(name);
  return row.length > 1 ? [{ row, weight }] : row.map((stem) => ({ stem, weight }));
}

async function askedBy({ key, name }: { key: string; name: string }, terms: TermFinder): Promise<Asked> {
  const others = (of: string, weight: number) => {
    const { en, zh } = terms.namesOf(of);
    return [...en, ...zh].filter((other) => other !== name).map((other) => formsOf(other, weight));
  };
  const all = [formsOf(name, 1), ...others(key, SAME), ...terms.near(key).flatMap((near) => others(near, NEAR))];
  const [row, forms] = await Promise.all([rowOf(name), Promise.all(all)]);
  return { name, row, words: plainWords(fold(name)), forms: forms.flat() };
}

/** Each form once, by the most that it weighs; of many the weightiest. */
function weightiest(forms: Form[]): Form[] {
  const distinct = new Map<string, Form>();
  for (const form of [...forms].sort((a, b) => b.weight - a.weight)) {
    const key = JSON.stringify({ ...form, weight: 0 });
    if (!distinct.has(key)) distinct.set(key, form);
  }
  return [...distinct.values()].slice(0, MOST_FORMS);
}

/** The programme's terms that a folded text names. */
export async function termsIn(text: string): Promise<Asked[]> {
  const terms = (await meaningModel())?.vocabulary.terms;
  if (!terms) return [];
  const named = terms.namedIn(text).sort((a, b) => b.name.length - a.name.length);
  return Promise.all(named.slice(0, MOST_TERMS).map((one) => askedBy(one, terms)));
}

/**
 * What was asked for, found also by what the programme's terms in it are called otherwise, in both languages: each notion
 * that is a part of a term's name may stand as another name of the term.
 */
export function withSynonyms(notions: Notion[], terms: Asked[]): Notion[] {
  return notions.map((notion) => {
    const its = terms.filter((term) => notion.forms.some((form) => isPart(form, term)));
    if (its.length === 0) return notion;
    const isWhole = its.some((term) => notion.forms.some((form) => isAllOf(form, term)));
    const own = isWhole ? notion.forms : notion.forms.map((form) => ({ ...form, weight: PART * form.weight }));
    return { ...notion, forms: weightiest([...own, ...its.flatMap(({ forms }) => forms)]) };
  });
}

const isPart = (form: Form, { name, row }: Asked): boolean =>
  form.weight === 1 && ("chinese" in form ? name.includes(form.chinese) : "stem" in form && row.includes(form.stem));

const isAllOf = (form: Form, { name, row }: Asked): boolean =>
  form.weight === 1 &&
  ("chinese" in form ? form.chinese === name : "stem" in form && row.length === 1 && row[0] === form.stem);
