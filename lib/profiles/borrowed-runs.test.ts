import { expect, it } from "vitest";
import { borrowedRuns, fingerprintsOf } from "./borrowed-runs";

const printed = fingerprintsOf(
  "河畔市地处平原中部，是全省重要的工业和商贸城市。近年来，该市大力发展清洁能源产业，建成河畔国家清洁能源技术创新中心，重点发展风电、光伏、储能、氢能、智能电网等产业。",
);
const borrowed = (text: string, names: string[] = []) => borrowedRuns(text, printed, names);

it("finds a sentence that was taken over, across its commas, as long as it is the same", () => {
  expect(borrowed("河畔市地处平原中部，是全省重要的工业城市。")).toEqual(["河畔市地处平原中部是全省重要的工业"]);
  expect(borrowed("河畔市位于平原中部，工业在全省占重要地位。")).toEqual([]);
});

it("takes twelve characters in a row for chance", () => {
  expect(borrowed("市内大力发展清洁能源产业，建好电网。")).toEqual([]);
  expect(borrowed("本地，该市大力发展清洁能源产业，并重工业。")).toEqual([]);
  expect(borrowed("本地，该市大力发展清洁能源产业，建好电网。")).toEqual(["该市大力发展清洁能源产业建"]);
});

it("leaves names, quotations and enumerations as they are", () => {
  expect(borrowed("当地有河畔国家清洁能源技术创新中心。")).toEqual(["河畔国家清洁能源技术创新中心"]);
  expect(borrowed("当地有河畔国家清洁能源技术创新中心。", ["河畔国家清洁能源技术创新中心"])).toEqual([]);
  expect(borrowed("当地有“河畔国家清洁能源技术创新中心”。")).toEqual([]);
  expect(borrowed("产业有风电、光伏、储能、氢能、智能电网等产业。")).toEqual([]);
});
