import { describe, expect, it } from "vitest";
import { widthOfText } from "@/lib/tracking/band/text-width";
import type { Heatmap } from "@/lib/tracking/charts/heatmap";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { columnOf, linesOfName, sideBySide, themeRows } from "./rows";

const name = (en: string, zh: string) => ({ en, zh });
const NAMES = [
  name("Suzhou", "苏州"),
  name("Yangzhou", "扬州"),
  name("Wuhan", "武汉"),
  name("Hangzhou", "杭州"),
  name("Hunan Xiangjiang New Area", "湖南湘江新区"),
];

describe("places side by side", () => {
  it("stand apart from each other and from the edges in both languages, no word broken", () => {
    const at = sideBySide(NAMES) ?? [];
    expect(at).toHaveLength(NAMES.length);
    for (const locale of ["en", "zh"] as const) {
      const half = (n: number) =>
        Math.max(...linesOfName(NAMES[n]?.[locale] ?? "", locale).map((line) => widthOfText(line, 12))) / 2;
      for (const [n, middle] of at.entries()) {
        const before = n === 0 ? 0 : (at[n - 1] ?? 0) * 480 + half(n - 1);
        expect(middle * 480 - half(n)).toBeGreaterThanOrEqual(before);
        expect(middle * 480 + half(n)).toBeLessThanOrEqual(480);
      }
    }
    expect(linesOfName("Hunan Xiangjiang New Area", "en")).toEqual(["Hunan", "Xiangjiang", "New Area"]);
    expect(linesOfName("湖南湘江新区", "zh")).toEqual(["湖南湘江", "新区"]);
  });

  it("have no table where they are too many", () => {
    expect(sideBySide([])).toEqual([]);
    expect(sideBySide(Array.from({ length: 12 }, () => NAMES[4] as (typeof NAMES)[number]))).toBeNull();
  });
});

describe("themes with their projects", () => {
  const thread = (code: string, status: FlowThread["status"], themes: string[], eu: string[], cn: string[]) =>
    ({
      code,
      status,
      themes,
      cluster: "c",
      furthest: "PROPOSED",
      title: { en: code, zh: null },
      places: { EU: eu, CN: cn },
      accepted: [],
    }) as FlowThread;
  const threads = [
    thread("open", "PROPOSED", ["water"], ["bari"], ["wuhan"]),
    thread("agreed", "AGREED", ["water", "health"], ["bari", "sofia"], ["wuhan"]),
    thread("declined", "DECLINED", ["water"], ["murcia"], ["wuhan"]),
  ];
  const cell = (place: string, theme: string) => ({ place, theme, figure: { count: 1, filter: {} } });
  const heatmap: Heatmap = [
    ...["bari", "sofia", "wuhan"].map((place) => cell(place, "water")),
    ...["bari", "sofia", "wuhan"].map((place) => cell(place, "health")),
  ];
  const sideOf = (slug: string) => (slug === "wuhan" ? "CN" : "EU");
  const rows = themeRows([{ code: "food" }, { code: "water" }, { code: "health" }], heatmap, threads, { sideOf });

  it("count the places of either side, and draw what is not given up, agreed projects first", () => {
    expect(rows.map(({ theme, places }) => [theme.code, places.LEFT, places.RIGHT])).toEqual([
      ["water", 2, 1],
      ["health", 2, 1],
    ]);
    expect(rows[0]?.lines.map((line) => [line.thread.code, line.agreed])).toEqual([
      ["agreed", true],
      ["open", false],
    ]);
  });

  it("name first who works on most", () => {
    expect(columnOf("LEFT", rows)).toEqual(["bari", "sofia"]);
    expect(columnOf("RIGHT", rows)).toEqual(["wuhan"]);
  });
});
