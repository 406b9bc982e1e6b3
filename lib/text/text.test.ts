import { describe, expect, it } from "vitest";
import { messagesOf } from "@/lib/language/messages";
import { check } from "@/lib/platform/field-errors";
import { readStored } from "@/lib/platform/stored";
import { withoutFaults } from "./characters";
import { ending, excerpt } from "./excerpt";
import {
  code,
  cursor,
  fileName,
  line,
  lineAsTyped,
  lineOrEmpty,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  paragraphsAsTyped,
  paragraphsOrEmpty,
  password,
  webAddress,
} from "./schema";

const faultOf = (schema: Parameters<typeof check>[0], value: unknown) => {
  const result = check(schema, value);
  return result.ok ? null : result.errors[0]?.code;
};
const keptAs = (schema: Parameters<typeof check>[0], value: unknown) => {
  const result = check(schema, value);
  return result.ok ? result.value : result.errors;
};

describe("a text that comes in", () => {
  it.each([
    ["NUL", "a\u0000b", "controlCharacter"],
    ["a bell", "a\u0007b", "controlCharacter"],
    ["an escape", "\u001b[31mred", "controlCharacter"],
    ["a mark of windows-1252 read wrongly", "it\u0092s", "controlCharacter"],
    ["what is no character", "a\uffffb", "controlCharacter"],
    ["the first half of a pair", "a\ud83d b", "brokenCharacter"],
    ["the second half of a pair", "a\ude00b", "brokenCharacter"],
    ["an override of direction", "invoice\u202egpj.exe", "directionOverride"],
  ])("is refused with %s, on a line, in paragraphs and as a file's name", (_, text, expected) => {
    for (const schema of [line(100), lineOrEmpty(100), paragraphs(100), fileName(100)])
      expect(faultOf(schema, text)).toBe(expected);
  });

  it("is refused at its field, with the sign and in both languages", () => {
    const [error] = keptAs(line(10), "a\u0000b") as { params: unknown; code: "controlCharacter" }[];
    expect(error?.params).toEqual({ sign: "U+0000" });
    for (const locale of ["en", "zh"] as const)
      expect(messagesOf(locale).problems.controlCharacter).toContain("{sign}");
  });

  it.each(["a\nb", "a\r\nb", "a\u2028b", "a\u2029b"])("is refused on one line when it has more: %j", (text) => {
    expect(faultOf(line(100), text)).toBe("lineBreak");
    expect(faultOf(fileName(100), text)).toBe("lineBreak");
    expect(keptAs(paragraphs(100), text)).toBe("a\nb");
  });

  it("may turn the direction within a line of paragraphs, and nowhere beyond", () => {
    expect(keptAs(paragraphs(100), "see \u2067שלום\u2069 there")).toBe("see \u2067שלום\u2069 there");
    expect(faultOf(paragraphs(100), "see \u2067שלום there")).toBe("directionOverride");
    expect(faultOf(paragraphs(100), "\u2067a\nb\u2069")).toBe("directionOverride");
    expect(faultOf(line(100), "see \u2067שלום\u2069 there")).toBe("directionOverride");
    expect(keptAs(line(100), "a\u200eb")).toBe("a\u200eb");
  });

  it("is composed, without blanks around it; a tab on a line is a blank", () => {
    expect(keptAs(line(100), "  Cafe\u0301\tBar ")).toBe("Caf\u00e9 Bar");
    expect(keptAs(paragraphs(100), "a\tb")).toBe("a\tb");
  });

  it.each(["\u200b", "\u2060\ufeff", "\u3164", "\u2800", "\u00ad", "\u0301"])(
    "needs something to see: not %j alone",
    (text) => expect(faultOf(line(100), text)).toMatch(/nothingVisible|required/),
  );

  it("is empty or shows something, where it may be empty or is still being typed", () => {
    const mayBeEmpty = [
      lineOrEmpty,
      paragraphsOrEmpty,
      optionalLine,
      optionalParagraphs,
      lineAsTyped,
      paragraphsAsTyped,
    ];
    for (const schema of mayBeEmpty.map((each) => each(100))) {
      expect(faultOf(schema, "\u200b\u2060")).toBe("nothingVisible");
      expect(faultOf(schema, "\u00ad")).toBe("nothingVisible");
      for (const text of ["", "  "]) expect(faultOf(schema, text)).toBeNull();
    }
  });

  it.each(["?", "7", "水", "😀", "𠮷", "👩‍🔬"])("is seen with %s", (text) =>
    expect(keptAs(line(100), text)).toBe(text),
  );

  it("is as long as browsers count it: in UTF-16 code units of what is kept", () => {
    expect(keptAs(line(2), "😀")).toBe("😀");
    expect(faultOf(line(1), "😀")).toBe("tooLong");
    expect(keptAs(line(1), "e\u0301")).toBe("\u00e9");
    expect(keptAs(paragraphs(3), "a\r\nb")).toBe("a\nb");
  });

  it("is read back whatever it was when it was kept", () => {
    expect(readStored(line(100), "a\u202eb\u0301")).toBe("a\u202eb\u0301");
    expect(faultOf(line(100), "a\u202eb")).toBe("directionOverride");
  });
});

describe("names that programs gave", () => {
  it("have no other characters than such names", () => {
    expect(keptAs(code(60), " green-transition ")).toBe("green-transition");
    for (const name of ["a b", "a%b", "水", "a/b"]) expect(faultOf(code(60), name)).toBe("badForm");
    expect(faultOf(cursor, "a'b")).toBe("unknownCursor");
    expect(faultOf(webAddress(100), "https://a.example/\nb")).toBe("lineBreak");
    expect(faultOf(webAddress(100), "javascript:alert(1)")).toBe("badAddress");
    expect(faultOf(fileName(100), "../secret")).toBe("badForm");
  });

  it("a password is any characters, the same from every system", () => {
    expect(keptAs(password, " Cafe\u0301 ")).toBe(" Caf\u00e9 ");
  });
});

describe("an excerpt", () => {
  it.each(["😀", "𠮷", "👩‍🔬", "e\u0301"])("is cut before %s, not within", (sign) => {
    for (let before = 110; before <= 120; before++) {
      const text = `${"a".repeat(before)}${sign}${"b".repeat(40)}`;
      const cut = excerpt(text, 120);
      expect(cut.length).toBeLessThanOrEqual(120);
      expect(text.startsWith(cut)).toBe(true);
      expect(["", sign]).toContain(cut.replaceAll(/[ab]/g, ""));
    }
  });

  it("says that there is more, and takes the end as well", () => {
    expect(excerpt("one two three", 9, "…")).toBe("one two…");
    expect(excerpt("short", 9, "…")).toBe("short");
    expect(ending("aa😀b", 2)).toBe("b");
    expect(ending("aa😀b", 3)).toBe("😀b");
  });
});

it("what an address or a browser says is shown without what cannot be kept", () => {
  expect(withoutFaults("a\u0000b\ud800\u202e c\n")).toBe("a b   c".trim());
});
