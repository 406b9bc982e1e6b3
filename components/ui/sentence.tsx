import { Fragment, isValidElement, type ReactNode } from "react";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence as Message } from "@/lib/language/say";

type Props = { text: Message; values: Record<string, ReactNode>; locale: Locale };

/** A sentence of the interface with elements, such as a moment or a link, at some of its `{name}` places. */
export function Sentence({ text, values, locale }: Props) {
  const plain = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => !isValidElement(entry[1])),
  );
  const parts = formatMessage(text, locale, plain).split(/\{(\w+)\}/);
  // Every second part is the name of a place that was not filled with words.
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order.
    <Fragment key={index}>{index % 2 ? values[part] : part}</Fragment>
  ));
}
