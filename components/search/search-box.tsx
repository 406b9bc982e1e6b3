"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import styles from "./search-box.module.css";
import type { SuggestingProps } from "./suggesting";

type Props = Pick<SuggestingProps, "messages" | "locale"> & { name: string; label: string; longest: number };

const noLine = () => undefined;
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/**
 * The search in the header: a form that needs no script; where there is no room for it one of the ways leads to its page.
 * The key “/” leads to whichever there is. What it suggests is loaded when somebody comes to the field.
 */
export function SearchBox({ name, label, messages, locale, longest }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [Suggesting, setSuggesting] = useState<ComponentType<SuggestingProps>>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      // Only what is drawn has a place on the page.
      const fields = [document.querySelector<HTMLInputElement>("main [data-search]"), field.current];
      const shown = fields.find((one) => one?.offsetParent);
      event.preventDefault();
      if (shown) shown.focus();
      else document.querySelector<HTMLAnchorElement>(`nav a[href="/${locale}/search"]`)?.click();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [locale]);
  const load = () => void import("./suggesting").then((part) => setSuggesting(() => part.Suggesting)).catch(noLine);
  return (
    // biome-ignore lint/a11y/useSemanticElements: offices have browsers that do not know <search>
    <form role="search" aria-label={name} action={`/${locale}/search`} className={styles.box}>
      <input
        ref={field}
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        maxLength={longest}
        autoComplete="off"
        onFocus={load}
      />
      {Suggesting && <Suggesting field={field} messages={messages} locale={locale} />}
    </form>
  );
}
