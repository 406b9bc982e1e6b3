/** The two ends of what is drawn between places: round on the left, square on the right. */
export const ENDS = ["LEFT", "RIGHT"] as const;
export type End = (typeof ENDS)[number];

/** The attribute of the document by which a browser knows the programme's sides, in their order. */
export const SIDES_ATTRIBUTE = "data-sides";

// The server, the pages and the API are bundles of one process, which draw alike.
const held = globalThis as unknown as { tandemSides?: readonly KnownSide[] };

type KnownSide = { code: string; name: { en: string; zh: string } };

/** Tells the sides of the programme, in their order, to whatever draws or names them. */
export function knowSides(sides: readonly KnownSide[]): void {
  if (sides.length > 0) held.tandemSides = sides;
}

/** What the programme's sides are called in a language, by their codes, in their order; on the server alone. */
export const sideNames = (locale: "en" | "zh"): Record<string, string> =>
  Object.fromEntries((held.tandemSides ?? []).map(({ code, name }) => [code, name[locale]]));

/** The sides of the programme in their order, as far as they are known here. */
export function sidesInOrder(): readonly string[] {
  if (held.tandemSides) return held.tandemSides.map(({ code }) => code);
  const told = typeof document === "undefined" ? null : document.documentElement.getAttribute(SIDES_ATTRIBUTE);
  return told?.split(" ") ?? [];
}

/**
 * At which end a side stands: the programme's first at the left, all others at the right. Where others are drawn with it,
 * the first of those there are stands at the left, so that there is something at both.
 */
export function endOf(side: string, among: readonly string[] = []): End {
  const order = sidesInOrder();
  const rank = (code: string) => order.indexOf(code);
  const present = new Set([side, ...among]);
  const first = present.size > 1 ? Math.min(...[...present].map(rank)) : 0;
  return rank(side) <= first ? "LEFT" : "RIGHT";
}
