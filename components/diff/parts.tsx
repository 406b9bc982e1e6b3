import { Fragment } from "react";
import type { Language, Part } from "@/lib/diff/words";
import { ending, excerpt } from "@/lib/text/excerpt";
import styles from "./difference.module.css";

/** As many characters of an unchanged run are shown beside a change. */
const CONTEXT = 140;

/** The beginning of a text, and its end, cut between words where there is a blank near the cut. */
const headOf = (text: string) => excerpt(text, CONTEXT).replace(/\s\S{0,20}$/, " ");
const tailOf = (text: string) => ending(text, CONTEXT).replace(/^\S{0,20}\s/, " ");

/** An unchanged run, shortened where nothing changes nearby. */
function Unchanged({ text, first, last }: { text: string; first: boolean; last: boolean }) {
  const head = first ? "" : headOf(text);
  const tail = last ? "" : tailOf(text);
  if (head.length + tail.length >= text.length - 20) return text;
  return (
    <>
      {head}
      <span className={styles.gap}>…</span>
      {tail}
    </>
  );
}

type Props = {
  parts: Part[];
  language: Language;
  /** Shows one of the two texts alone, with what the other has not marked in it. */
  only?: "before" | "after";
};

/** A text as it became, word by word: what was removed struck out, what was added underlined. */
export function Parts({ parts, language, only }: Props) {
  return (
    <span className={styles.wordDifference} lang={language}>
      {parts.map(({ kind, text }, index) => (
        // The parts of one difference never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {kind === "added" && only !== "before" && <ins>{text}</ins>}
          {kind === "removed" && only !== "after" && <del>{text}</del>}
          {kind === "same" && <Unchanged text={text} first={index === 0} last={index === parts.length - 1} />}
        </Fragment>
      ))}
    </span>
  );
}
