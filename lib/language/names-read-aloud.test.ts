import { expect, it } from "vitest";
import { LOCALES } from "./locales";
import { messagesOf } from "./messages";

/** What is seen on a button and what it is called where it is read aloud: `remove` beside `removeFor`. */
function pairsOf(messages: object, path = ""): [at: string, seen: string, named: string][] {
  return Object.entries(messages).flatMap(([key, value]) => {
    if (typeof value === "object") return pairsOf(value, `${path}${key}.`);
    const named = (messages as Record<string, unknown>)[`${key}For`];
    return typeof named === "string" ? [[`${path}${key}`, value, named] as [string, string, string]] : [];
  });
}

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

it.each(LOCALES)("whoever speaks to the computer finds each button by the words on it (%s)", (locale) => {
  const pairs = pairsOf(messagesOf(locale));
  expect(pairs.length).toBeGreaterThan(15);
  expect(pairs.filter(([, seen, named]) => !lettersOf(named).includes(lettersOf(seen)))).toEqual([]);
});
