/** How a text is laid out: one line (a title, a name, a file's name) or paragraphs. */
export type Layout = "line" | "paragraphs";

/** What can be wrong with a text's characters; the message files have a sentence for each under `problems`. */
export const CHARACTER_FAULTS = [
  "controlCharacter",
  "brokenCharacter",
  "directionOverride",
  "lineBreak",
  "nothingVisible",
] as const;

/** A character that cannot be kept. */
export type CharacterFault = {
  code: (typeof CHARACTER_FAULTS)[number];
  params: { sign: string };
};

const LINE_BREAK = /[\n\r\u2028\u2029]/u;
// Neither Postgres nor XML keeps these, and no keyboard writes them; a tab and a line feed have their own rules.
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u;
const LONE_SURROGATE = /\p{Cs}/u;
// These turn what follows round, so that “gpj.exe” reads as “exe.jpg”.
const OVERRIDE = /[\u202d\u202e]/u;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
// The braille blank and combining marks alone show nothing to read.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether somebody who looks at the text sees anything. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Embeddings and isolates, opened and closed within one line, change nothing around them. */
function isBalanced(line: string): boolean {
  const open: boolean[] = [];
  for (const [sign] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)) {
    const closes = sign === "\u202c" || sign === "\u2069";
    if (!closes) open.push(sign >= "\u2066");
    else if (open.pop() !== (sign === "\u2069")) return false;
  }
  return open.length === 0;
}

function directionIn(text: string, layout: Layout): string | undefined {
  const turned = layout === "line" || !text.split("\n").every(isBalanced);
  return (turned ? DIRECTION : OVERRIDE).exec(text)?.[0];
}

/**
 * The first fault of a text's characters: controls, halves of a surrogate pair and code points that are no characters
 * anywhere; on a line also a line break and whatever turns the direction of writing; in paragraphs what turns it beyond
 * its own line.
 */
export function characterFault(text: string, layout: Layout): CharacterFault | null {
  const found = (code: CharacterFault["code"], sign: string): CharacterFault => ({
    code,
    params: { sign: codePoint(sign) },
  });
  const broken = LONE_SURROGATE.exec(text)?.[0];
  if (broken) return found("brokenCharacter", broken);
  const control = CONTROL.exec(text)?.[0];
  if (control) return found("controlCharacter", control);
  const lineBreak = layout === "line" && LINE_BREAK.exec(text)?.[0];
  if (lineBreak) return found("lineBreak", lineBreak);
  const direction = directionIn(text, layout);
  return direction ? found("directionOverride", direction) : null;
}

const codePoint = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * A text as it is kept: composed (NFC); line breaks of any system are line feeds, and a tab on a line, as spreadsheets
 * paste it, is a blank.
 */
export const composed = (text: string, layout: Layout): string =>
  (layout === "line" ? text.replaceAll("\t", " ") : text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")).normalize("NFC");

/** A text without the characters that cannot be kept: for what is shown again and not kept, or what no person typed. */
export const withoutFaults = (text: string): string =>
  composed(text, "line")
    .replaceAll(
      new RegExp(`${LINE_BREAK.source}|${CONTROL.source}|${LONE_SURROGATE.source}|${DIRECTION.source}`, "gu"),
      " ",
    )
    .trim();
