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

/**
 * After each try that found something wrong, leads the reader to it: to the one field, or to a list that names all of
 * them, each a link.
 */
export function WrongFields({ form, tries, locale, messages }: Props) {
  const [wrong, setWrong] = useState<WrongField[]>([]);
  useEffect(() => {
    const found = tries > 0 && form.current ? wrongFieldsOf(form.current) : [];
    const [first, second] = found;
    setWrong(second ? found : []);
    if (first && !second) goToField(first.id);
  }, [tries, form]);
  return <FieldLinks title={formatMessage(messages.several, locale, { count: wrong.length })} wrong={wrong} />;
}
