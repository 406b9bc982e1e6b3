import { fold } from "@/lib/text/fold";

type Named = { en: string; zh: string };
/** A place, and the country that people name beside it. */
type Located = Named & { country?: Named };

/** What people put before or after the name of a place to say what kind of place it is. */
const KIND_BEFORE = /^(?:the )?(?:city|municipality|metropolitan area|county|province|region|prefecture) of /;
const KIND_AFTER =
  /(?: (?:city|municipality|metropolitan area|county|province|region|prefecture)|自治区|大区|地区|市|省|州|县)$/;

/** A folded name without the word for the kind of place: “barcelona city” and “city of barcelona” are “barcelona”. */
export const bare = (name: string) => name.replace(KIND_BEFORE, "").replace(KIND_AFTER, "") || name;
/** A folded name in one word. */
export const joined = (text: string) => text.replaceAll(" ", "");
const KINDS = new Set("the of city municipality metropolitan area county province region prefecture".split(" "));

/** The ways to read what was asked for, the most literal first. */
export const readings = (asked: string) => [...new Set([fold(asked), bare(fold(asked))])];

/** The words of what was asked for that tell places apart, without punctuation. */
export const wordsOf = (asked: string) =>
  fold(asked.replaceAll(/[\p{P}\p{S}]/gu, (sign) => (fold(sign) === "" ? sign : " ")))
    .split(" ")
    .filter((word) => word && !KINDS.has(word));

/**
 * What a word leaves to be found in a name, in a country: nothing where it names that. Chinese names the country first, and
 * leaves no space.
 */
export function restIn(word: string, country: Partial<Named> = {}): string {
  const [inEnglish, inChinese] = [fold(country.en ?? "").split(" "), fold(country.zh ?? "")];
  if (inEnglish.includes(word)) return "";
  return inChinese && word.startsWith(inChinese) ? word.slice(inChinese.length) : word;
}

/**
 * Whether a place is called what is asked for: a name of it contains that, also written in one word, as “emiliaromagna”,
 * or as “武汉市”; or every word of it is in one of its names or is its country's, as in “Wuhan 武汉”, “Mannheim, Germany”.
 */
export function nameContains({ en, zh, country }: Located, asked: string): boolean {
  const names = [fold(en), fold(zh)];
  const named = (wanted: string) =>
    names.some((name) => name.includes(wanted) || joined(name).includes(joined(wanted)));
  if (readings(asked).some(named)) return true;
  const rests = wordsOf(asked).map((word) => restIn(word, country));
  return rests.length > 0 && rests.every((rest) => rest === "" || named(bare(rest)));
}

/** Whether a place is called just so, with or without the word for what kind of place it is. */
export function isCalled({ en, zh }: Named, asked: string): boolean {
  const wanted = bare(fold(asked));
  return [en, zh].some((name) => bare(fold(name)) === wanted);
}
