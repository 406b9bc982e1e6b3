import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/language/locales";
import { check } from "@/lib/platform/field-errors";
import { line, paragraphs } from "@/lib/text/schema";
import { messagesFor } from "./field-messages";
import { fieldProblems } from "./problem-messages";

const sentenceAt = (text: ReturnType<typeof line>, typed: string, locale: (typeof LOCALES)[number]) => {
  const checked = check(text, typed);
  return checked.ok ? "" : Object.values(messagesFor(checked.errors, fieldProblems(locale), locale))[0];
};

describe.each(LOCALES)(
  "what is wrong with a text is said at its field as it is, not as a form of some kind: %s",
  (of) => {
    it.each([
      ["a control character", paragraphs(100), "a\u0000b", /U\+0000/],
      ["half a character", paragraphs(100), "a\ud800b", /U\+D800/],
      ["what turns the direction", line(100), "a\u202eb", /U\+202E/],
      ["a line break in a title", line(100), "a\nb", /line|行/],
      ["nothing to see", line(100), "\u2800", /visible|seen|可见/],
    ])("%s", (_, text, typed, says) => {
      expect(sentenceAt(text, typed, of)).toMatch(says);
    });
  },
);
