import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatLarge,
  formatMoney,
  formatNumber,
  formatQuantity,
  formatRounded,
  nameInUnit,
} from "./format";

describe("numbers", () => {
  it("keep the decimals that are kept of them and are grouped in both languages", () => {
    expect(formatNumber(10056.79, "en")).toBe("10,056.79");
    expect(formatNumber(10056.79, "zh")).toBe("10,056.79");
    expect(formatNumber(63.5, "en")).toBe("63.5");
    expect(formatNumber(0.004, "zh")).toBe("0.004");
    expect(formatNumber(1234567.0001, "en")).toBe("1,234,567.0001");
    expect(formatNumber(0.1 + 0.2, "en")).toBe("0.3");
    expect(formatNumber(0.00002, "en")).toBe("0.00002");
    expect(formatNumber(0, "en")).toBe("0");
  });
  it("have two decimals at most where they were worked out", () => {
    expect(formatRounded(1.005, "en")).toBe("1.01");
    expect(formatRounded(10 / 3, "zh")).toBe("3.33");
  });
  it("are money with cents or without", () => {
    expect(formatMoney(250_000, "en")).toBe("250,000");
    expect(formatMoney(12.5, "zh")).toBe("12.50");
  });
});

describe("units", () => {
  it.each([
    [790, "人", "zh", "790人"],
    [790, "people", "en", "790 people"],
    [67, "dB(A)", "zh", "67 dB(A)"],
    [66, "%", "en", "66%"],
    [1200, undefined, "en", "1,200"],
  ] as const)("of %s %s in %s stand as the language sets them", (value, unit, locale, text) => {
    expect(formatQuantity(value, unit, locale)).toBe(text);
  });
  it("stand behind a name in the language's own brackets", () => {
    expect(nameInUnit("Amount", "EUR", "en")).toBe("Amount (EUR)");
    expect(nameInUnit("金额", "EUR", "zh")).toBe("金额（EUR）");
    expect(nameInUnit("金额", undefined, "zh")).toBe("金额");
  });
});

describe("populations", () => {
  it("are exact in English", () => {
    expect(formatLarge(323_935, "en")).toBe("323,935");
  });
  it.each([
    [9_999, "9,999"],
    [10_000, "10,000（1万）"],
    [323_935, "323,935（32.39万）"],
    [21_893_000, "21,893,000（2,189.3万）"],
    [100_000_000, "100,000,000（1亿）"],
    [126_012_510, "126,012,510（1.26亿）"],
  ])("say %i in 万 and 亿 beside the exact figure in Chinese", (value, text) => {
    expect(formatLarge(value, "zh")).toBe(text);
  });
});

describe("dates", () => {
  it("name the day in the language's own order", () => {
    expect(formatDate("2026-11-24", "en")).toBe("24 November 2026");
    expect(formatDate("2026-11-24", "zh")).toBe("2026年11月24日");
  });
  it("are the same day wherever the server stands", () => {
    expect(formatDate("2026-11-24T23:59:59Z", "en")).toBe("24 November 2026");
    expect(formatDate(new Date("2026-11-24T00:00:00Z"), "en")).toBe("24 November 2026");
  });
});
