/** A number as people type one: with commas, blanks or wide digits; undefined when it is none. */
export function readNumber(text: string, kind: "whole" | "decimal" | "year"): number | null | undefined {
  const bare = text.normalize("NFKC").replaceAll(/[,\s_，]/g, "");
  if (bare === "") return kind === "year" ? null : undefined;
  if (!(kind === "decimal" ? /^\d+(\.\d+)?$/ : /^\d+$/).test(bare)) return undefined;
  const value = Number(bare);
  if (kind === "year") return value >= 1900 && value <= 2100 ? value : undefined;
  return value > 0 && value <= 2_000_000_000 ? value : undefined;
}
