import { expect, it } from "vitest";
import { check } from "@/lib/platform/field-errors";
import { roundEdit } from "./schema";

const faultsOf = (opensAt: unknown, closesAt: unknown) => {
  const checked = check(roundEdit, { opensAt, closesAt });
  return checked.ok ? [] : checked.errors.map(({ path }) => path);
};

it("closes after it opens, which is said only of moments that can be read", () => {
  expect(faultsOf("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z")).toEqual([]);
  expect(faultsOf("2027-02-01T00:00:00Z", "2027-01-01T00:00:00Z")).toEqual(["closesAt"]);
  expect(faultsOf("soon", "2027-01-01T00:00:00Z")).toEqual(["opensAt"]);
  expect(faultsOf(5, "2027-01-01T00:00:00Z")).toEqual(["opensAt"]);
});
