import { PUNCTUATION } from "@/lib/language/punctuation";
import type { Setting } from "./as-html";
import type { Letter, LetterEnd } from "./letter";

/** A letter as plain text: the same, for programs and people that prefer it. */
export function asText(letter: Letter, { link, name, footer, locale }: Setting): string {
  const { colon } = PUNCTUATION[locale];
  const blocks = [
    name,
    letter.heading,
    letter.thread && threadOf(letter.thread),
    ...(letter.paragraphs ?? []),
    letter.facts?.length && letter.facts.map(({ label, value }) => `${label}${colon}${value}`).join("\n"),
    ...(letter.groups ?? []).map((group) => groupOf(group, link)),
    ...(letter.actions ?? []).map(({ label, path }) => `${label}${colon.trim()}\n${link(path)}`),
    ...(letter.notes ?? []),
    "-- ",
    letter.why,
    letter.settings && `${letter.settings.label}${colon}${link(letter.settings.path)}`,
    footer,
  ];
  return `${blocks
    .filter((block) => typeof block === "string" && block !== "")
    .join("\n\n")
    .replace("\n\n-- \n\n", "\n\n-- \n")}\n`;
}

function threadOf({ title, left, right, cluster, agreed }: NonNullable<Letter["thread"]>): string {
  const line = agreed ? "────────" : "─ ─ ─ ─";
  const end = (mark: string, sides: LetterEnd[]) =>
    sides.map(({ side, names }) => `${mark} ${side} ${names.join(" · ")}`).join(" ");
  return `${title ? `${title}\n` : ""}${end("●", left)} ${line} ${end("■", right)}\n${cluster.name}`;
}

function groupOf({ heading, path, items, more }: NonNullable<Letter["groups"]>[number], link: Setting["link"]): string {
  const head = path ? `${heading}\n${link(path)}` : heading;
  const lines = items.map(({ text, quote, when }) =>
    [`- ${text}`, quote && `  ${quote}`, when && `  ${when}`].filter(Boolean).join("\n"),
  );
  return [head, ...lines, more].filter(Boolean).join("\n");
}
