import { fold } from "@/lib/text/fold";
import { asSound, HAN, isHan, partsOf, simplified, traditional, wordsOf } from "./chinese";
import type { Lexicon } from "./lexicon";
import type { Form, Notion } from "./notion";
import { nearest } from "./spelling";
import { plainWords, stemsOf } from "./stems";
import { termsIn, withSynonyms } from "./synonyms";

/** What somebody asked for. */
export type Question = {
  /** Folded, in simplified characters. */
  text: string;
  notions: Notion[];
  /** What the words were taken for where nothing is written as they are: “hydrogen” for “hidrogen”. */
  instead: string[];
  /** The text with these instead of its own. */
  corrected: string;
};

/** How much a form counts that was not typed itself. */
const WEIGHTS = { sound: 0.9, initials: 0.8, slip: 0.8, beginning: 0.7, part: 0.15 };
/** Chinese words that say nothing by themselves. */
const PARTICLES = new Set([..."的和与及在了是之对为中", "关于", "如何", "怎么", "什么"]);
/** What is said behind the name of a place. */
const KIND = /[市省区县州]$/;
/** What Oxford and America write with a z stands here with an s. */
const AMERICAN = /iz(e|es|ed|er|ers|ing|ation|ations)$/;
/** A question of more notions asks for its first ones. */
const MOST = 12;
/** So many ways of going on are followed of a beginning. */
const BEGINNINGS = 12;

const chinese = (text: string, weight: number): Form[] => [
  { chinese: text, weight },
  ...(traditional(text) === text ? [] : [{ chinese: traditional(text), weight }]),
];

/** The words of a run of Chinese; names of places that stand in it are words, however a dictionary cuts them. */
function cut(run: string, names: readonly string[]): string[] {
  const name = names.find((known) => run.includes(known));
  if (!name) return wordsOf(run);
  const at = run.indexOf(name);
  const rest = run.slice(at + name.length);
  const [kind, after] = KIND.test(rest.slice(0, 1)) ? [rest.slice(0, 1), rest.slice(1)] : ["", rest];
  return [run.slice(0, at), name + kind, after].flatMap((part, index) =>
    part === "" ? [] : index === 1 ? [part] : cut(part, names),
  );
}

function chineseNotions(run: string, { names, countries }: Lexicon): Notion[] {
  return cut(run, names)
    .filter((word) => !PARTICLES.has(word))
    .map((word) => {
      const country = countries.get(word);
      const bare = word.length > 2 ? word.replace(KIND, "") : word;
      return {
        asked: word,
        forms: [
          ...(country ? [{ stem: `country${country.toLowerCase()}`, weight: 1 }] : []),
          ...chinese(word, 1),
          ...(bare === word ? [] : chinese(bare, 1)),
          ...(word.length > 2 ? partsOf(word).flatMap((part) => chinese(part, WEIGHTS.part)) : []),
        ],
      };
    });
}

/** What the letters sound like in Chinese: names and words whose pinyin they are, written together or apart. */
function soundForms(words: string[], { bySound, byInitials }: Lexicon): { length: number; forms: Form[] } | null {
  for (let length = Math.min(words.length, 10); length > 0; length--) {
    const typed = asSound(words.slice(0, length).join(""));
    const sounding = bySound.get(typed) ?? [];
    const initialled = length === words.length && typed.length < 6 ? (byInitials.get(typed) ?? []) : [];
    const forms = [
      ...sounding.flatMap((word) => chinese(word, WEIGHTS.sound)),
      ...initialled.flatMap((word) => chinese(word, WEIGHTS.initials)),
    ];
    if (forms.length > 0) return { length, forms };
  }
  return null;
}

/** Known words that begin so, the most used first. */
const goingOn = (beginning: string, { words }: Lexicon): string[] =>
  beginning.length < 3
    ? []
    : [...words]
        .filter(([word]) => word.startsWith(beginning) && word !== beginning)
        .sort(([, a], [, b]) => b - a)
        .slice(0, BEGINNINGS)
        .map(([word]) => word);

type Slip = { typed: string; meant: string };

async function plainNotions(
  words: string[],
  known: Lexicon,
  terms: ReadonlySet<string>,
  unfinished: boolean,
): Promise<[Notion[], Slip[]]> {
  const notions: Notion[] = [];
  const taken: Slip[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const stem = (await stemsOf([word])).get(word) ?? "";
    const written = word.replace(AMERICAN, "is$1");
    const british = written === word ? "" : (await stemsOf([written])).get(written);
    const sounds = soundForms(words.slice(at), known);
    const isLast = at === words.length - 1;
    const isKnown = known.stems.has(stem) || terms.has(word);
    const beginnings = (unfinished && isLast) || !isKnown ? goingOn(word, known) : [];
    const slips = isKnown || beginnings.length > 0 || sounds ? [] : nearest(word, known.words);
    const others = [...beginnings, ...slips];
    const stems = await stemsOf(others);
    const country = known.countries.get(word);
    if (stem || sounds || country)
      notions.push({
        asked: words.slice(at, at + (sounds?.length ?? 1)).join(" "),
        forms: [
          ...(country ? [{ stem: `country${country.toLowerCase()}`, weight: 1 }] : []),
          ...(stem && (sounds?.length ?? 1) === 1 ? [{ stem, weight: 1 }] : []),
          ...(british && british !== stem ? [{ stem: british, weight: 1 }] : []),
          ...(sounds?.forms ?? []),
          ...others.flatMap((other) => {
            const form = stems.get(other);
            const weight = beginnings.includes(other) ? WEIGHTS.beginning : WEIGHTS.slip;
            return form && form !== stem ? [{ stem: form, weight }] : [];
          }),
        ],
      });
    taken.push(...slips.slice(0, 1).map((meant) => ({ typed: word, meant })));
    at += sounds?.length ?? 1;
  }
  return [notions, taken];
}

/**
 * What somebody asked for, understood: Chinese by its words, in both ways of writing it, with or without what kind of
 * place it is; other words by their stems, their slips forgiven; and letters that are the sound of Chinese as that.
 * `unfinished`: its last word may go on, as while it is being typed.
 */
export async function understand(asked: string, known: Lexicon, unfinished = false): Promise<Question> {
  const text = simplified(fold(asked));
  const named = await termsIn(text);
  const terms = new Set(named.flatMap(({ words }) => words));
  const notions: Notion[] = [];
  const slips: Slip[] = [];
  // Runs of Chinese and of other words, in their order.
  for (const part of text.split(/([\u3007\u3400-\u4dbf\u4e00-\u9fff]+)/).filter((one) => one.trim())) {
    if (isHan(part)) notions.push(...(part.match(HAN) ?? []).flatMap((run) => chineseNotions(run, known)));
    else {
      const [found, better] = await plainNotions(plainWords(part), known, terms, unfinished && text.endsWith(part));
      notions.push(...found);
      slips.push(...better);
    }
  }
  const corrected = slips.reduce((whole, { typed, meant }) => whole.replace(typed, meant), text);
  const distinct = [...new Map(notions.map((notion) => [notion.asked, notion])).values()].slice(0, MOST);
  return {
    text,
    notions: withSynonyms(distinct, named),
    instead: slips.map(({ meant }) => meant),
    corrected,
  };
}
