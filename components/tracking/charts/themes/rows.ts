import type { Locale } from "@/lib/language/locales";
import { type End, endOf } from "@/lib/taxonomy/ends";
import { widthOfText } from "@/lib/tracking/band/text-width";
import type { Heatmap } from "@/lib/tracking/charts/heatmap";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { isAgreed, isOpen } from "../pairings/lines";

/** A project on one theme: its places of either end. */
export type ThemeLine = { thread: FlowThread; agreed: boolean; places: Record<End, string[]> };
/** A theme with how many places of either end work on it, and its projects where they are drawn one by one. */
export type ThemeRow<T> = { theme: T; places: Record<End, number>; lines: ThemeLine[] };

type Known = { sideOf: (slug: string) => string | undefined };

/** Every theme that has a project, in the order of the taxonomy. */
export function themeRows<T extends { code: string }>(
  themes: T[],
  heatmap: Heatmap,
  threads: FlowThread[] | null,
  { sideOf }: Known,
): ThemeRow<T>[] {
  return themes.flatMap((theme) => {
    const own = new Set(heatmap.filter((cell) => cell.theme === theme.code).map(({ place }) => place));
    if (own.size === 0) return [];
    const at = (end: End) => [...own].filter((slug) => endOf(sideOf(slug) ?? "") === end).length;
    const lines = (threads ?? [])
      .filter(({ status, themes: codes }) => isOpen(status) && codes.includes(theme.code))
      .map((thread) => {
        const of = (end: End) =>
          Object.entries(thread.places).flatMap(([side, slugs]) =>
            endOf(side) === end ? slugs.filter((slug) => own.has(slug)) : [],
          );
        return { thread, agreed: isAgreed(thread.status), places: { LEFT: of("LEFT"), RIGHT: of("RIGHT") } };
      })
      .sort((a, b) => Number(b.agreed) - Number(a.agreed));
    return [{ theme, places: { LEFT: at("LEFT"), RIGHT: at("RIGHT") }, lines }];
  });
}

/** The places of one end from the middle outwards: those that work on most first. */
export function columnOf(end: End, rows: ThemeRow<unknown>[]): string[] {
  const times = new Map<string, number>();
  for (const { lines } of rows)
    for (const { places } of lines) for (const slug of places[end]) times.set(slug, (times.get(slug) ?? 0) + 1);
  return [...times].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([slug]) => slug);
}

/** The room of one side of the table, and what is between two names, in px. */
const SIDE = { room: 488, between: 8, size: 12 };
/** Chinese breaks after any sign: four of them in a line are enough. */
const SIGNS = 4;

/** A name as the lines that it is broken into: of English words as many in each as are no wider than the longest. */
export function linesOfName(name: string, locale: Locale): string[] {
  if (locale === "en") {
    const words = name.split(" ");
    const widest = Math.max(...words.map((word) => widthOfText(word, 1)));
    const lines: string[] = [];
    for (const word of words) {
      const together = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && widthOfText(together, 1) <= widest) lines[lines.length - 1] = together;
      else lines.push(word);
    }
    return lines;
  }
  return Array.from({ length: Math.ceil(name.length / SIGNS) }, (_, n) => name.slice(n * SIGNS, (n + 1) * SIGNS));
}

/** Where the middle of each name stands, in parts of the width, side by side with no word broken in either language. */
export function sideBySide(names: Record<Locale, string>[]): number[] | null {
  const widths = names.map(
    ({ en, zh }) =>
      Math.max(...[...linesOfName(en, "en"), ...linesOfName(zh, "zh")].map((line) => widthOfText(line, SIDE.size))) +
      SIDE.between,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total > SIDE.room) return null;
  let before = 0;
  return widths.map((width) => {
    const middle = before + width / 2;
    before += width;
    return middle / total;
  });
}
