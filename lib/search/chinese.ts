import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { jieba } from "@/lib/text/chinese-words";
import { fold } from "@/lib/text/fold";

// Dictionaries are read at the first search, and once for all bundles.
const held = globalThis as unknown as {
  tandemSimplified?: (text: string) => string;
  tandemTraditional?: Map<string, string>;
};

/** A run of Chinese characters. */
export const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff]+/gu;
export const isHan = (text: string): boolean => /[\u3007\u3400-\u4dbf\u4e00-\u9fff]/.test(text);

/** The words of a Chinese text, in their order. */
export const wordsOf = (text: string): string[] => jieba().cut(text, true);

/** A Chinese word and the shorter ones in it: “自行车” is “自行” and “行车” too, which are left out, and so on. */
export const partsOf = (word: string): string[] =>
  jieba()
    .cutForSearch(word, true)
    .filter((part) => part !== word && part.length > 1);

/** The text in simplified characters, as the mainland writes. */
export function simplified(text: string): string {
  held.tandemSimplified ??= Converter({ from: "t", to: "cn" });
  return held.tandemSimplified(text);
}

/** The text in traditional characters, each in the form that stands for it most plainly. */
export function traditional(text: string): string {
  held.tandemTraditional ??= traditionalOf();
  return [...text].map((character) => held.tandemTraditional?.get(character) ?? character).join("");
}

/** Of each simplified character the first traditional one: the way back of `simplified`, without a second dictionary. */
function traditionalOf(): Map<string, string> {
  const found = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const simple = simplified(character);
    if (simple !== character && simple.length === 1 && simplified(simple) === simple && !found.has(simple))
      found.set(simple, character);
  }
  return found;
}

/** How Chinese sounds, in pinyin without tones, written as one word, and by its initials: “wuhan” and “wh” of 武汉. */
export function soundOf(text: string): { sound: string; initials: string } {
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "removed" }).map((one) => fold(one));
  return { sound: syllables.join(""), initials: syllables.map((one) => one[0] ?? "").join("") };
}

/** What somebody typed as pinyin, as `soundOf` writes it: tones, blanks and apostrophes are no matter, “v” is “ü”. */
export const asSound = (typed: string): string =>
  fold(typed)
    .replaceAll(/[^a-z]/g, "")
    .replaceAll("v", "u");
