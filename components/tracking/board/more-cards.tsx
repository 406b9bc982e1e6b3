"use client";

import { type MouseEvent, useState } from "react";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";

type Props = {
  /** Asks for the next cards, and shows them. */
  onMore: () => Promise<void>;
  /** The whole column as a list: where the link leads without JavaScript. */
  list: string;
  left: number;
  locale: Locale;
  messages: { more: Sentence; loading: string; failed: string };
};

/** The way to the cards of a column that are not shown yet. */
export function MoreCards({ onMore, list, left, locale, messages }: Props) {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");

  function more(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (state === "loading") return;
    setState("loading");
    onMore().then(
      () => setState("idle"),
      () => setState("failed"),
    );
  }

  return (
    <>
      <a data-testid="board-all" href={list} onClick={more}>
        {state === "loading" ? messages.loading : formatMessage(messages.more, locale, { count: Math.max(1, left) })}
      </a>
      {state === "failed" && (
        <p className={forms.fieldError} role="alert">
          {messages.failed}
        </p>
      )}
    </>
  );
}
