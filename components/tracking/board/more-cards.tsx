"use client";

import { type MouseEvent, useContext, useEffect, useState } from "react";
import { send } from "@/components/query/send";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { CardPage, TrackingCard } from "@/lib/tracking/present";
import { BoardCard, type CardWords } from "./card";
import { MovedCards } from "./moved";

type Props = {
  /** Where the next cards are asked for, without where they begin and how many. */
  address: string;
  /** How many are asked for at once. */
  step: number;
  cursor: string;
  /** When the last card before these was changed. */
  last: string;
  /** The whole column as a list: where the link leads without JavaScript. */
  list: string;
  left: number;
  locale: Locale;
  messages: CardWords & { more: Sentence; loading: string; failed: string };
};

/** Cards that follow what the page itself shows, and of which state of the column they are. */
type Loaded = { cursor: string; left: number; items: TrackingCard[]; next: string | null };

const MOST_AT_ONCE = 100;

/**
 * The next cards of a column, asked for when wanted. When the page was read anew, after a move, they are too: a card may
 * have left them, or slipped over the edge between them and what the page shows.
 */
export function MoreCards({ address, step, cursor, last, list, left, locale, messages }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const moved = useContext(MovedCards);
  const stale = loaded && (loaded.cursor !== cursor || loaded.left !== left) ? loaded : null;

  useEffect(() => {
    if (!stale) return;
    let over = false;
    const again = async () => {
      const items: TrackingCard[] = [];
      let next: string | null = cursor;
      while (next && items.length < stale.items.length && !over) {
        const limit = Math.min(MOST_AT_ONCE, stale.items.length - items.length);
        const page: CardPage = await send("GET", `${address}&limit=${limit}&cursor=${next}`, undefined, { locale });
        items.push(...page.items);
        next = page.nextCursor;
      }
      if (over) return;
      setLoaded({ cursor, left, items, next });
      setState("idle");
    };
    again().catch(() => over || setState("failed"));
    return () => {
      over = true;
    };
  }, [stale, address, cursor, left, locale]);

  async function more(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (state === "loading" || (stale && state !== "failed")) return;
    setState("loading");
    const [before, from] = loaded && !stale ? [loaded.items, loaded.next] : [[], cursor];
    try {
      const page = await send<CardPage>("GET", `${address}&limit=${step}&cursor=${from}`, undefined, { locale });
      setLoaded({ cursor, left, items: [...before, ...page.items], next: page.nextCursor });
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  // Until they are here anew: without what moved elsewhere, and without what the page itself shows now.
  const edge = stale && Date.parse(last);
  const shown = (loaded?.items ?? []).filter(
    ({ code, status, updatedAt }) => (moved.get(code) ?? status) === status && (!edge || Date.parse(updatedAt) < edge),
  );
  const next = loaded ? loaded.next : cursor;

  return (
    <>
      {shown.length > 0 && (
        <ul>
          {shown.map((card) => (
            <BoardCard key={card.code} card={card} locale={locale} messages={messages} />
          ))}
        </ul>
      )}
      {next && (
        <a data-testid="board-all" href={list} onClick={more}>
          {state === "loading"
            ? messages.loading
            : formatMessage(messages.more, locale, { count: Math.max(1, left - shown.length) })}
        </a>
      )}
      {state === "failed" && (
        <p className={forms.fieldError} role="alert">
          {messages.failed}
        </p>
      )}
    </>
  );
}
