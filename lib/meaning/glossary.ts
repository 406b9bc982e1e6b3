import { letterWords } from "./words";

/** A term of the programme: its names in both languages, the usual one first, and the keys of terms that are near to it. */
export type Term = { key: string; en: string[]; zh: string[]; near: string[] };
/** A term that a text names, and by which name. */
export type Named = { key: string; name: string };

/** Finds the terms that texts name, in either language. */
export type TermFinder = {
  namedIn(text: string): Named[];
  near(key: string): string[];
  /** What a term is called in each language; nothing for a key that is none. */
  namesOf(key: string): { en: string[]; zh: string[] };
};

/** A finder for these terms: English names by their stems in a row, Chinese ones wherever they stand. */
export function termFinder(terms: Term[]): TermFinder {
  const byFirst = new Map<string, { stems: string[]; key: string; name: string }[]>();
  for (const { key, en } of terms)
    for (const name of en) {
      const stems = letterWords(name).map(({ stem }) => stem);
      const [first] = stems;
      if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, key, name }]);
    }
  const chinese = terms.flatMap(({ key, zh }) => zh.map((name) => ({ key, name })));
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return {
    near: (key) => byKey.get(key)?.near ?? [],
    namesOf: (key) => byKey.get(key) ?? { en: [], zh: [] },
    namedIn(text) {
      const stems = letterWords(text).map(({ stem }) => stem);
      const found = new Map<string, string>();
      // Of the names of one term the longest: “flood protection” rather than “flood”.
      const find = (key: string, name: string) => {
        if (name.length > (found.get(key)?.length ?? 0)) found.set(key, name);
      };
      stems.forEach((stem, at) => {
        for (const name of byFirst.get(stem) ?? [])
          if (name.stems.every((wanted, offset) => stems[at + offset] === wanted)) find(name.key, name.name);
      });
      for (const { key, name } of chinese) if (text.includes(name)) find(key, name);
      return [...found].map(([key, name]) => ({ key, name }));
    },
  };
}
