import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NumberRules, readNumber, writtenNumber } from "./read-number";

const value = (of: number) => ({ kind: "value", value: of });
const question = (...candidates: [number, number]) => ({ kind: "question", candidates });
const fault = (code: string, params?: object) => ({ kind: "fault", fault: params ? { code, params } : { code } });

describe("a number is what was typed", () => {
  it.each([
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1 234,56", 1234.56],
    ["1\u00a0234,56", 1234.56],
    ["1\u202f234,56", 1234.56],
    ["1'234.56", 1234.56],
    ["1’234.56", 1234.56],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["12,50", 12.5],
    ["63,5", 63.5],
    ["101,9", 101.9],
    ["144,96", 144.96],
    ["0,004", 0.004],
    [".5", 0.5],
    ["250", 250],
    ["250,", 250],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["1 234 567", 1_234_567],
    ["1.234.567,89", 1_234_567.89],
    ["1 234,567", 1234.567],
    ["1.234,567", 1234.567],
    ["1234,567", 1234.567],
    ["2.01万", 20_100],
    ["2,01 万", 20_100],
    ["0.29亿", 29_000_000],
    ["3.6万亿", 3_600_000_000_000],
    ["3千万", 30_000_000],
    ["３６０万", 3_600_000],
    ["１，２３４．５", 1234.5],
    ["−5", -5],
    ["–5", -5],
    ["+5", 5],
    ["-0", 0],
    ["  7\t", 7],
  ])("%j", (typed, is) => {
    expect(readNumber(typed)).toEqual(value(is));
  });

  it.each(["", "  ", "\u00a0", "\u3000"])("nothing is nothing: %j", (typed) => {
    expect(readNumber(typed)).toEqual({ kind: "none" });
  });
});

describe("one mark before three digits", () => {
  it.each(["250.000", "250,000", "２５０．０００"])("is a question: %s", (typed) => {
    expect(readNumber(typed, { min: 0, decimals: 2 })).toEqual(question(250, 250_000));
  });
  it("groups thousands in a field for whole numbers", () => {
    expect(readNumber("250.000", { whole: true })).toEqual(value(250_000));
    expect(readNumber("250,000", { whole: true })).toEqual(value(250_000));
    expect(readNumber("250,00", { whole: true })).toEqual(value(250));
  });
  it("is one before 万 too, even in a field for whole numbers: 1.2 of them, or 1,200", () => {
    expect(readNumber("1,200万", { whole: true })).toEqual(question(12_000, 12_000_000));
  });
  it("is no question where the field takes only one of both", () => {
    expect(readNumber("1,234", { decimals: 2 })).toEqual(value(1234));
    expect(readNumber("12.500", { max: 100 })).toEqual(value(12.5));
  });
  it("is no question behind a nought", () => {
    expect(readNumber("0.250")).toEqual(value(0.25));
    expect(readNumber("−0,125")).toEqual(value(-0.125));
  });
});

describe("what is no number is refused for its own reason", () => {
  it.each([
    "1e3",
    "0x10",
    "12..5",
    "1,23,4",
    "1,2345,678",
    "1 23",
    "1 234.567,8",
    "012,345",
    "5²",
    "½",
    "①",
    "--5",
    "5-",
    "NaN",
    "Infinity",
    "a dozen",
    ".",
    "万",
    "万3",
    "1.5.",
    "12 %",
    "٣",
  ])("%j is not written as a number", (typed) => {
    expect(readNumber(typed)).toEqual(fault("notANumber"));
  });
  it.each<[string, NumberRules, ReturnType<typeof fault>]>([
    ["−5", { min: 0 }, fault("negative")],
    ["-1,5", { min: 1, whole: true }, fault("negative")],
    ["0", { min: 1 }, fault("notPositive")],
    ["0,0", { min: 0.0001 }, fault("notPositive")],
    ["1", { min: 2 }, fault("tooSmall", { min: 2 })],
    ["200亿", { min: 0, max: 10_000_000_000 }, fault("tooLarge", { max: 10_000_000_000 })],
    ["9".repeat(400), { max: 5 }, fault("tooLarge", { max: 5 })],
    ["12,5", { whole: true }, fault("notWhole")],
    ["0,00001", { decimals: 4 }, fault("tooManyDecimals", { decimals: 4 })],
    ["99999999999999,1234", {}, fault("tooManyDigits")],
    ["9".repeat(400), {}, fault("tooManyDigits")],
  ])("%s by %o", (typed, rules, is) => {
    expect(readNumber(typed, rules)).toEqual(is);
  });
});

describe("numbers that are shown", () => {
  /** Decimals with up to four places, as they are kept. */
  const exact = fc.tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 4 }));
  const numbers = exact.map(([digits, places]) => Number(`${digits}e-${places}`));

  it.each(["en-GB", "zh-CN", "de-DE", "fr-FR", "de-CH", "it-IT", "pl-PL", "sv-SE"])("are read back in %s", (tag) => {
    const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(numbers, (number) => {
        const found = readNumber(format.format(number));
        if (found.kind === "question") expect(found.candidates).toContain(number);
        else expect(found).toEqual(value(number || 0));
      }),
    );
  });
  it("are read back without a question as a field shows them", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumber(writtenNumber(number))).toEqual(value(number || 0));
      }),
    );
    expect(readNumber(writtenNumber(1.234))).toEqual(value(1.234));
  });
  it("never make the reader fail, whatever is typed", () => {
    const marks = fc.constantFrom(..."0123456789.,' -+万亿千eE\u2212\u00a0x");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: marks })), (typed) => {
        const found = readNumber(typed, { min: 0, max: 1e10, decimals: 2 });
        if (found.kind === "value") expect(found.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
