import { BigNumber } from "bignumber.js";

/** What decimals add up to, exactly: 0.1 and 0.2 make 0.3. */
export const exactSum = (numbers: number[]): number => BigNumber.sum(0, ...numbers).toNumber();

/** How far two decimals are apart, exactly. */
export const exactDifference = (one: number, other: number): number => new BigNumber(one).minus(other).abs().toNumber();

/** Whether a number is more than this share of a whole, exactly. */
export const exceedsShare = (number: number, share: number, whole: number): boolean =>
  new BigNumber(share).times(whole).isLessThan(number);

/** How many decimals a number has. */
export const decimalsOf = (number: number): number => new BigNumber(number).decimalPlaces() ?? 0;
