/** One line of the table: a figure within this run, and what it should be. */
export type Line = {
  measure: string;
  beside: string;
  value: number;
  unit: "×" | "s" | "MB" | "statements" | "pages";
  /** The least or the most that it should be. */
  least?: number;
  most?: number;
  /** What stands behind it, in a few words. */
  told?: string;
};

/** The middle one of several measurements. */
export const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The mean of ratios, which is the same whichever way round they are taken. */
export const meanRatio = (ratios: number[]): number =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / Math.max(1, ratios.length));

export const isMet = ({ value, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Line): boolean =>
  value >= least && value <= most;

/** A line as it is printed. */
export function printed(line: Line): string {
  const { measure, beside, value, unit, least, most, told } = line;
  const figure = `${value.toFixed(unit === "×" || unit === "s" ? 2 : 0)} ${unit}`;
  const goal = least === undefined ? `≤ ${most}` : `≥ ${least}`;
  const met = isMet(line) ? "met" : "NOT MET";
  return `${measure.padEnd(44)} ${beside.padEnd(48)} ${figure.padStart(14)}  ${goal.padStart(7)}  ${met.padEnd(7)} ${told ?? ""}`.trimEnd();
}
