import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

// The dictionary takes half a second to read and sixty megabytes to keep: at the first text, and once for all bundles.
const held = globalThis as unknown as { tandemJieba?: Jieba };

/** The segmenter of Chinese texts that all of this process share. */
export function jieba(): Jieba {
  held.tandemJieba ??= Jieba.withDict(dict);
  return held.tandemJieba;
}

/** The words of a Chinese text, and the shorter words within them: 循环经济 is 循环, 经济 and 循环经济. */
export const wordsAndParts = (text: string): string[] => jieba().cutForSearch(text, true);
