"use client";

import { type MouseEvent, useState } from "react";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import { type Sentence, say } from "@/lib/language/say";
import type { CardPage } from "@/lib/tracking/present";
import { BoardCard, type CardWords } from "./card";

type Props = {
  /** Where the next cards are asked for, without its cursor. */
  address: string;
  cursor: string;
  /** The whole column as a list: where the link leads without JavaScript. */
  list: string;
  left: number;
  locale: Locale;
  words: CardWords & { more: Sentence; loading: string; failed: string };
};

/** The next cards of a column, asked for when wanted. */
export function MoreCards({ address, cursor, list, left, locale, words }: Props) {
  const [pages, setPages] = useState<CardPage[]>([]);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const last = pages.at(-1);
  const next = last ? last.nextCursor : cursor;
  const remaining = left - pages.reduce((sum, { items }) => sum + items.length, 0);

  async function more(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (state === "loading") return;
    setState("loading");
    try {
      const page = await send<CardPage>("GET", `${address}&cursor=${next}`, undefined, { locale });
      setPages((before) => [...before, page]);
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <>
      {pages.length > 0 && (
        <ul>
          {pages.flatMap(({ items }) =>
            items.map((card) => <BoardCard key={card.code} card={card} locale={locale} words={words} />),
          )}
        </ul>
      )}
      {next && (
        <a className="board-all" href={list} onClick={more}>
          {state === "loading" ? words.loading : say(words.more, locale, { count: Math.max(1, remaining) })}
        </a>
      )}
      {state === "failed" && (
        <p className="field-error" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}
