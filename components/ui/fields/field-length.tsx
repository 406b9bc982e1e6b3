"use client";

import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { lengthOf } from "@/lib/language/length";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { classes } from "../classes";
import forms from "../forms.module.css";

type FieldLengthMessages = Messages["fieldLength"];
type Control = HTMLInputElement | HTMLTextAreaElement;

const Given = createContext<{ messages: FieldLengthMessages; locale: Locale } | null>(null);

/** Hands the words about a field's length down to every field. */
export function LengthMessages({
  messages,
  locale,
  children,
}: {
  messages: FieldLengthMessages;
  locale: Locale;
  children: ReactNode;
}) {
  return <Given value={{ messages, locale }}>{children}</Given>;
}

/** From this share of the limit on it is said how many characters are left. */
const NEARLY = 0.9;
/** How long after the last letter the number is read out. */
const READ_OUT_MS = 1_000;

/**
 * Says by how many characters the text in its field is too long, or how many are left. It stands beside the field's label
 * and finds the control itself; with an id, for the control to be described by, it says the limit from the start. Whatever is pasted stays whole; a form with such a field is not sent, and the reader is
 * taken to it: a form that tells all that is wrong with it does so itself.
 */
export function FieldLength({ longest, id }: { longest: number; id?: string }) {
  const given = use(Given);
  const mark = useRef<HTMLSpanElement>(null);
  const [length, setLength] = useState(0);
  const [readOut, setReadOut] = useState("");
  const over = length > longest;
  const marked = useRef<Control | null>(null);

  // After each render: a text that the page puts into its field makes no event of it.
  useEffect(() => {
    const control = controlOf(mark.current);
    if (control) setLength(lengthOf(control.value));
  });

  useEffect(() => {
    const control = controlOf(mark.current);
    const { form = null } = control ?? {};
    const measure = () => control && setLength(lengthOf(control.value));
    const typed = ({ target }: Event) => target === control && measure();
    const refuse = (event: SubmitEvent) => {
      if (!control || lengthOf(control.value) <= longest) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      control.focus();
    };
    // At the document, where React listens too and is told first: a state that is set earlier on an event's way is
    // rendered before React hears of the letter, together with whatever else waits, and takes it out of its field again.
    document.addEventListener("input", typed);
    form?.addEventListener("reset", measure);
    if (form?.dataset.form === undefined) form?.addEventListener("submit", refuse, { capture: true });
    return () => {
      document.removeEventListener("input", typed);
      form?.removeEventListener("reset", measure);
      form?.removeEventListener("submit", refuse, { capture: true });
    };
  }, [longest]);

  useEffect(() => {
    const control = controlOf(mark.current);
    if (over && control && !control.hasAttribute("aria-invalid")) {
      control.setAttribute("aria-invalid", "true");
      marked.current = control;
    } else if (!over) {
      marked.current?.removeAttribute("aria-invalid");
      marked.current = null;
    }
  }, [over]);

  const text = given ? textOf(length, longest, given) : "";
  useEffect(() => {
    const timer = setTimeout(() => setReadOut(text), READ_OUT_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <span ref={mark} className={classes(forms.fieldLength, over ? forms.over : undefined)}>
      <span id={id} aria-hidden={id ? undefined : "true"} data-over={over || undefined}>
        {text || (id && given && formatMessage(given.messages.limit, given.locale, { count: longest }))}
      </span>
      <span className="visually-hidden" role="status">
        {readOut}
      </span>
    </span>
  );
}

const controlOf = (mark: HTMLElement | null): Control | null =>
  mark?.closest("[data-field], form")?.querySelector<Control>("textarea, input:not([type='hidden'])") ?? null;

function textOf(
  length: number,
  longest: number,
  { messages, locale }: { messages: FieldLengthMessages; locale: Locale },
): string {
  if (length > longest) return formatMessage(messages.over, locale, { count: length - longest });
  return length > longest * NEARLY ? formatMessage(messages.left, locale, { count: longest - length }) : "";
}
