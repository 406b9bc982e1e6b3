"use client";

import Link from "next/link";
import { type RefObject, useEffect, useRef, useState } from "react";
import { send } from "@/components/query/send";
import { useAnswer } from "@/components/query/use-answer";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { SuggestionList } from "@/lib/search/present";
import { MarkedPassage } from "./marked-passage";
import styles from "./search-box.module.css";

export type SuggestingProps = {
  field: RefObject<HTMLInputElement | null>;
  messages: { suggestions: string; suggested: Sentence; allAnswers: string };
  locale: Locale;
};

const suggested = (q: string, locale: Locale) =>
  send<SuggestionList>("GET", `/api/v1/search/suggestions?q=${encodeURIComponent(q)}`, undefined, { locale });

/**
 * What somebody may mean who is typing into the field, below it, as links: the arrows walk through them, Escape leaves
 * them. Each text that was typed is a question of its own, so that no late answer stands below another text.
 */
export function Suggesting({ field, messages, locale }: SuggestingProps) {
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(true);
  const list = useRef<HTMLUListElement>(null);
  const data = useAnswer(["search suggestions", locale, typed], typed ? () => suggested(typed, locale) : null);
  useEffect(() => {
    const input = field.current;
    const form = input?.form;
    if (!input || !form) return;
    const read = () => {
      setTyped(input.value.trim());
      setOpen(true);
    };
    const onInput = ({ target }: Event) => target === input && read();
    const links = () => [...(list.current?.querySelectorAll("a") ?? [])];
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        input.focus();
        setOpen(false);
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [input, ...links()];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      stops[(at + step + stops.length) % stops.length]?.focus();
      event.preventDefault();
    };
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!form.contains(relatedTarget as Node | null)) setOpen(false);
    };
    const onCome = () => setOpen(true);
    read();
    document.addEventListener("input", onInput);
    form.addEventListener("keydown", onKey);
    form.addEventListener("focusout", onLeave);
    form.addEventListener("focusin", onCome);
    return () => {
      document.removeEventListener("input", onInput);
      form.removeEventListener("keydown", onKey);
      form.removeEventListener("focusout", onLeave);
      form.removeEventListener("focusin", onCome);
    };
  }, [field]);
  const items = typed && data ? data.items : [];
  const leave = () => setOpen(false);
  return (
    <>
      <p role="status" className="visually-hidden">
        {typed && data && isOpen ? formatMessage(messages.suggested, locale, { count: items.length }) : ""}
      </p>
      {isOpen && items.length > 0 && (
        <ul ref={list} className={styles.suggestions} aria-label={messages.suggestions}>
          {items.map(({ path, titlePassages, place, kind, project }) => {
            const title = titlePassages.find(({ language }) => language === locale) ?? titlePassages[0];
            return (
              <li key={path}>
                <Link prefetch={false} href={`/${locale}${path}`} onClick={leave}>
                  <span>{title && <MarkedPassage passage={title} locale={locale} />}</span>
                  {kind !== "PLACE" && <small>{place?.name[locale] ?? project?.code}</small>}
                </Link>
              </li>
            );
          })}
          <li>
            <Link prefetch={false} href={`/${locale}/search?q=${encodeURIComponent(typed)}`} onClick={leave}>
              {messages.allAnswers}
            </Link>
          </li>
        </ul>
      )}
    </>
  );
}
