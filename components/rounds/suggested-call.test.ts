import { describe, expect, it } from "vitest";
import { suggestedCall } from "./suggested-call";

const now = new Date("2026-12-31T10:00:00Z");
const call = (opensAt: string) => ({ title: { en: "A call", zh: "征集" }, opensAt, closesAt: "2027-12-01T16:00:00Z" });

describe("a new call", () => {
  it("is called after the year in which it opens, and is open for three months by the clock in Brussels", () => {
    expect(suggestedCall([call("2026-03-01T08:00:00Z")], now)).toEqual({
      title: { en: "Call for proposals 2027", zh: "2027年项目征集" },
      opensAt: "2027-01-01T08:00:00.000Z",
      closesAt: "2027-04-01T15:00:00.000Z",
    });
  });

  it("is numbered where there is one in that year", () => {
    const { title } = suggestedCall([call("2027-03-01T08:00:00Z"), call("2027-06-01T07:00:00Z")], now);
    expect(title).toEqual({ en: "Call for proposals 2027, no. 3", zh: "2027年第3次项目征集" });
  });
});
