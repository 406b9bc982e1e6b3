import { z } from "zod";

const listed = (values: readonly string[]) => `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;

/** A setting that takes a number written in digits between two bounds; `0x10` and `1e3` are slips. */
function digits(written: RegExp, least: number, most: number, error: string) {
  const number = z.string().trim().regex(written, error).transform(Number);
  return number.refine((value) => value >= least && value <= most, error);
}

/** A setting that takes a whole number. */
export const wholeNumber = (least: number, most: number) =>
  digits(/^\d+$/, least, most, `takes a whole number from ${least} to ${most}`);

/** A setting that takes a number, with decimals after a point if any. */
export const decimalNumber = (least: number, most: number) =>
  digits(/^\d+(\.\d+)?$/, least, most, `takes a number from ${least} to ${most}`);

/** A setting that takes one of a few words. */
export const oneOf = <const V extends readonly [string, string, ...string[]]>(values: V) =>
  z.enum(values, { error: `takes ${listed(values)}` });

/** A setting that takes an address of the web. */
export const webAddress = (example: string) =>
  z.url({ protocol: /^https?$/, error: `takes an address like ${example}` });

// An address of a database or a mail server may have a password in it.
const WITHHELD = /^(DATABASE_.*|SMTP_)URL$|SECRET|PASSWORD|KEY/;

/** The sentence for a setting that is not taken: its name, what was read, unless that is secret, and what it takes. */
export const settingFault = (name: string, value: string | undefined, takes: string): string =>
  WITHHELD.test(name) ? `${name}: it ${takes}` : `${name} is “${value}”: it ${takes}`;
