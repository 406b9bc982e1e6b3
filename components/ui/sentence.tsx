import { Fragment, isValidElement, type ReactNode } from "react";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";

type Props = { text: string; values: Record<string, ReactNode>; locale: Locale };

/**
 * A sentence of the interface with elements, such as a moment or a link, at some of its `{name}` places. What people
 * wrote stands in it sign by sign: braces in a title are no place.
 */
export function Sentence({ text, values, locale }: Props) {
  const at = (name: string) => {
    const value = values[name];
    const plain = typeof value === "string" || typeof value === "number";
    return isValidElement(value) ? value : formatMessage(`{${name}}`, locale, plain ? { [name]: value } : {});
  };
  // Every second part is the name of a place.
  return text.split(/\{(\w+)\}/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order.
    <Fragment key={index}>{index % 2 ? at(part) : part}</Fragment>
  ));
}
