"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { FieldLinks } from "../notices/error-summary";
import type { FaultMessages } from "./faults";
import { goToField, type WrongField, wrongFieldsOf } from "./find-faults";

type Props = {
  form: RefObject<HTMLFormElement | null>;
  /** How often it was tried to send the form as it stands, in vain. */
  tries: number;
  locale: Locale;
  messages: FaultMessages;
};

const NOTHING = { wrong: [] as WrongField[], of: 0 };

/**
 * After each try that found something wrong, leads the reader to it: to the one field, or to a list that names all of
 * them, each a link; what is right meanwhile leaves the list.
 */
export function WrongFields({ form, tries, locale, messages }: Props) {
  const [{ wrong, of }, setShown] = useState(NOTHING);
  useEffect(() => {
    const found = tries > 0 && form.current ? wrongFieldsOf(form.current) : [];
    const [first, second] = found;
    setShown({ wrong: second ? found : [], of: tries });
    if (first && !second) goToField(first.id);
  }, [tries, form]);

  // After each render: whatever took a field's fault back has shown it anew.
  useEffect(() => {
    if (wrong.length === 0 || of !== tries || !form.current) return;
    const still = new Set(wrongFieldsOf(form.current).map(({ id }) => id));
    const left = wrong.filter(({ id }) => still.has(id));
    if (left.length < wrong.length) setShown({ wrong: left, of });
  });
  return <FieldLinks title={formatMessage(messages.several, locale, { count: wrong.length })} wrong={wrong} of={of} />;
}
