import type { Locale } from "@/lib/language/locales";
import type { PlanText } from "./text-form";

/** The project's other language. */
export const otherOf = (original: Locale): Locale => (original === "en" ? "zh" : "en");

/**
 * Stands for a text where only whether it changed matters: short, the same in browser and server, and no secret
 * (53 bits, cyrb53).
 */
export function digestOf(text: string | null): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text ?? "") {
    const code = character.codePointAt(0) as number;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Whether a translation was written for another original than the present one. */
export function isBehind(text: PlanText, original: Locale): boolean {
  return text[otherOf(original)] !== null && text.of !== digestOf(text[original]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value of a section's content is a text in one language or both. */
export const isText = (value: unknown): value is PlanText => isObject(value) && "of" in value && "zh" in value;

/** A list's item under its key, an object's field under its name. */
const parts = (value: unknown): [string, unknown][] => {
  if (Array.isArray(value)) return value.map((item, index) => [String(item?.key ?? index), item]);
  return isObject(value) ? Object.entries(value) : [];
};

/** Every text of a content with where it stands: `items.<key>.title`, `sides.EU`. */
export function textsIn(content: unknown, at = ""): { path: string; text: PlanText }[] {
  if (isText(content)) return [{ path: at, text: content }];
  return parts(content).flatMap(([name, value]) => textsIn(value, at ? `${at}.${name}` : name));
}

function dated(before: PlanText | undefined, after: PlanText, original: Locale): PlanText {
  const other = otherOf(original);
  const present = digestOf(after[original]);
  if (after[other] === null) return { ...after, of: null };
  const fresh = !before || before[other] !== after[other] || after.of === present;
  return { ...after, of: fresh ? present : before.of };
}

/**
 * The content with what each translation was written for, as the server keeps it: one that changed belongs to the
 * present original, as does one that somebody says still holds (`of` is the present original's digest); any other stays
 * with the original it was written for.
 */
export function withDigests<C>(before: unknown, after: C, original: Locale): C {
  const old = new Map(textsIn(before).map(({ path, text }) => [path, text]));
  const walk = (value: unknown, at: string): unknown => {
    if (isText(value)) return dated(old.get(at), value, original);
    const below = (name: string) => (at ? `${at}.${name}` : name);
    if (Array.isArray(value)) return parts(value).map(([name, item]) => walk(item, below(name)));
    if (!isObject(value)) return value;
    return Object.fromEntries(parts(value).map(([name, item]) => [name, walk(item, below(name))]));
  };
  return walk(after, "") as C;
}

/** The paths of the texts whose translation is behind. */
export const behindIn = (content: unknown, original: Locale): string[] =>
  textsIn(content)
    .filter(({ text }) => isBehind(text, original))
    .map(({ path }) => path);
