import { Fragment } from "react";
import type { Locale } from "@/lib/language/locales";
import styles from "./phrases.module.css";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Where a line may end: between two words of several signs; one sign alone (与, 个, 已) stays with its neighbours. */
function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  let before = "";
  for (const { segment } of WORDS.segment(text)) {
    if (before.length > 1 && segment.length > 1) phrases.push(segment);
    else phrases.push((phrases.pop() ?? "") + segment);
    before = segment;
  }
  return phrases;
}

/** A heading's words: a Chinese one breaks between them, which a browser that balances its lines does not know. Drawn on the server. */
export function Phrases({ text, locale }: { text: string; locale: Locale }) {
  if (locale !== "zh") return text;
  return (
    <span className={styles.phrases}>
      {phrasesOf(text).map((phrase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words come again, in the same order always.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
