import { expect, it } from "vitest";
import type { Pair } from "@/lib/tracking/charts/pairings";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { drawnPairs, partnersOf } from "./lines";

const thread = (code: string, status: FlowThread["status"], cluster: string, eu: string, cn: string): FlowThread => ({
  ...{ code, status, cluster, furthest: "PROPOSED", title: { en: code, zh: null }, themes: [] },
  places: { EU: [eu], CN: [cn] },
  accepted: [eu, cn],
});
const pair = (cn: string, eu: string, count: number, agreed: number): Pair => ({
  places: [cn, eu],
  all: { count, filter: {} },
  agreed: { count: agreed, filter: {} },
});
const sideOf = (slug: string) => (/^(wuhan|xi-an|cn-.*)$/.test(slug) ? "CN" : "EU");
const THREADS = [
  thread("A", "PROPOSED", "two", "sofia", "wuhan"),
  thread("B", "IN_PROGRESS", "one", "sofia", "wuhan"),
  thread("C", "DECLINED", "one", "sofia", "wuhan"),
  { ...thread("D", "PROPOSED", "one", "sofia", "wuhan"), accepted: ["sofia"] },
];

it("draws each open project that both places of a pair accepted in its cluster's colour, Europe at the left", () => {
  const [drawn] = drawnPairs([pair("wuhan", "sofia", 2, 1)], THREADS, sideOf);
  expect(drawn).toMatchObject({ left: "sofia", right: "wuhan", count: 2 });
  expect(drawn?.lines).toEqual([
    { cluster: "one", agreed: true, projects: 1 },
    { cluster: "two", agreed: false, projects: 1 },
  ]);
});

it("draws one line for all where they are not known one by one, dashed where none is agreed", () => {
  const pairs = [pair("wuhan", "sofia", 200, 0), pair("wuhan", "bari", 2, 1)];
  expect(drawnPairs(pairs, null, sideOf).map(({ lines }) => lines)).toEqual([
    [{ cluster: null, agreed: false, projects: 200 }],
    [{ cluster: null, agreed: true, projects: 2 }],
  ]);
});

it("draws of thousands the pairs with most projects, as many as have room", () => {
  const pairs = Array.from({ length: 5_000 }, (_, n) => pair(`cn-${n % 71}`, `eu-${n}`, 5_000 - n, 1));
  const drawn = drawnPairs(pairs, null, sideOf);
  expect(drawn.map((each) => each.pair)).toEqual(pairs.slice(0, drawn.length));
  expect(drawn).toHaveLength(16);
});

it("counts with how many places a place works, as the finding does", () => {
  const pairs = [pair("wuhan", "sofia", 200, 0), pair("wuhan", "bari", 2, 1), pair("xi-an", "bari", 1, 1)];
  expect(["wuhan", "bari", "sofia"].map((slug) => partnersOf(slug, pairs))).toEqual([2, 2, 1]);
});
