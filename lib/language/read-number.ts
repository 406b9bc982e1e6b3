import { BigNumber } from "bignumber.js";

/** What a field takes. Bounds are inclusive; without `min` a number may be negative. */
export type NumberRules = { whole?: true; min?: number; max?: number; decimals?: number };

/** Why what is typed is no number for its field; the message files have a sentence for each under `numbers`. */
export type NumberFault =
  | { code: "notANumber" | "negative" | "notPositive" | "notWhole" | "tooManyDigits" }
  | { code: "tooSmall"; params: { min: number } }
  | { code: "tooLarge"; params: { max: number } }
  | { code: "tooManyDecimals"; params: { decimals: number } };

/** How a typed number was understood; a question is one that can be read in two ways, the smaller number first. */
export type NumberReading =
  | { kind: "none" }
  | { kind: "value"; value: number }
  | { kind: "question"; candidates: [number, number] }
  | { kind: "fault"; fault: NumberFault };

const UNITS: Record<string, number> = { "": 0, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };
// A word for a power of ten may follow another: 百万, 千万, 万亿.
const WRITTEN = /^([+-]?) ?([\d., ']*\d[.,]?|[.,]\d+) ?([百千]?)([万萬]?)([亿億]?)$/;

/** The signs of all scripts and word processors as the plain ones; nothing but width and shape is folded. */
const plain = (typed: string): string =>
  typed
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/g, "")
    .replaceAll(/\s/g, " ")
    .replaceAll(/[\u2010-\u2013\u2212\uFE63]/g, "-")
    .replaceAll(/[\u2018\u2019\u02BC]/g, "'")
    .trim();

/** Whole part and decimals as digits, in each way in which they can be meant. */
function splitsOf(body: string): { whole: string; decimals: string; grouped: boolean }[] {
  const marks = [...body.replaceAll(/\d/g, "")];
  const last = marks.at(-1);
  const at = last ? body.lastIndexOf(last) : -1;
  const decimal = () => ({ whole: body.slice(0, at), decimals: body.slice(at + 1), grouped: false });
  const grouped = () => ({ whole: body, decimals: "", grouped: true });
  if (!last) return [{ whole: body, decimals: "", grouped: false }];
  if (last === " " || last === "'") return isGrouped(body) ? [grouped()] : [];
  if (marks.length === 1) return [decimal(), ...(isGrouped(body) ? [grouped()] : [])];
  // Of several marks the last is the decimal one, unless it has been there before.
  if (marks.indexOf(last) < marks.length - 1) return isGrouped(body) ? [grouped()] : [];
  const { whole, decimals } = decimal();
  return isGrouped(whole) ? [{ whole, decimals, grouped: false }] : [];
}

/** Whether digits stand in groups of three behind one and the same mark. */
const isGrouped = (text: string) => /^[1-9]\d{0,2}(?:([., '])\d{3}(?:\1\d{3})*)$/.test(text);

const isSound = ({ whole, decimals }: { whole: string; decimals: string }) =>
  // Nobody writes 012,3: a number with a superfluous zero and a mark is a slip.
  !(decimals && /^0\d/.test(whole));

function faultOf(value: BigNumber, { whole, min, max, decimals }: NumberRules): NumberFault | null {
  if (min !== undefined && min >= 0 && value.isNegative() && !value.isZero()) return { code: "negative" };
  if (max !== undefined && value.isGreaterThan(max)) return { code: "tooLarge", params: { max } };
  if (whole && !value.isInteger()) return { code: "notWhole" };
  // Of what is counted or measured, 0 is none; its least step would say nothing.
  if (min !== undefined && min > 0 && min <= 1 && value.isZero()) return { code: "notPositive" };
  if (min !== undefined && value.isLessThan(min)) return { code: "tooSmall", params: { min } };
  if (decimals !== undefined && (value.decimalPlaces() ?? 0) > decimals)
    return { code: "tooManyDecimals", params: { decimals } };
  // A number in JSON has some fifteen digits; what would be rounded on its way is not what was typed.
  return new BigNumber(String(value.toNumber())).isEqualTo(value) ? null : { code: "tooManyDigits" };
}

/**
 * Reads a number as offices in Europe and China write one: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56`, `2.01万`,
 * `３６０万`, `−5`. Arithmetic is decimal and exact. One mark before three digits, `250.000`, can be meant in two ways: it
 * is a question, but in a field for whole numbers it groups thousands.
 */
export function readNumber(typed: string, rules: NumberRules = {}): NumberReading {
  const text = plain(typed);
  if (text === "") return { kind: "none" };
  const fault = (of: NumberFault): NumberReading => ({ kind: "fault", fault: of });
  const found = WRITTEN.exec(text);
  if (!found) return fault({ code: "notANumber" });
  const [, sign, body = "", ...messages] = found;
  const power = messages.reduce((sum, word) => sum + (UNITS[word] ?? 0), 0);
  const splits = splitsOf(body).filter(isSound);
  const meant = splits.length > 1 && rules.whole && power === 0 ? splits.filter(({ grouped }) => grouped) : splits;
  const values = meant.map(({ whole, decimals }) => {
    const digits = new BigNumber(`${whole.replaceAll(/\D/g, "") || "0"}.${decimals || "0"}`).shiftedBy(power);
    return sign === "-" ? digits.negated() : digits;
  });
  const judged = values.map((value) => ({ value: value.toNumber() || 0, fault: faultOf(value, rules) }));
  const sound = judged.flatMap((each) => (each.fault ? [] : [each.value]));
  const [one, other] = sound;
  if (one !== undefined && other !== undefined) return { kind: "question", candidates: [one, other] };
  if (one !== undefined) return { kind: "value", value: one };
  return fault(judged[0]?.fault ?? { code: "notANumber" });
}

/**
 * A number as a field shows it while it is edited: digits and a point, which `readNumber` reads as the same number
 * without a question.
 */
export function writtenNumber(value: number): string {
  const text = new BigNumber(value).toFixed();
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
