import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { GET as charts } from "@/app/api/v1/tracking/charts/route";
import { GET as report } from "@/app/api/v1/tracking/report/route";
import { GET as table } from "@/app/api/v1/tracking/table/route";
import { chartsOf } from "@/lib/tracking/charts/charts";
import { figuresOf } from "@/lib/tracking/report";
import type { reportSchema } from "@/lib/tracking/report-schema";
import type { figureSchema } from "@/lib/tracking/serialize";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type Player } from "@/test/fixtures/projects";

useDatabase({ demonstration: true });

let barcelona: Player;
beforeAll(async () => {
  barcelona = await coordinatorOf("barcelona");
});

const requested = async <T>(handler: Parameters<typeof call>[0], path: string, by: Player | null = null) => {
  const response = await call(handler, by?.sessionId ?? null, { path });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};

type SerializedFigure = z.infer<typeof figureSchema>;
/** Every figure in an answer, however deep. */
function figuresIn(value: unknown): SerializedFigure[] {
  if (value === null || typeof value !== "object") return [];
  if ("count" in value && "list" in value) return [value as SerializedFigure];
  return Object.values(value).flatMap(figuresIn);
}

describe.each([
  ["charts", charts],
  ["report", report],
] as const)("the answer with the %s", (name, handler) => {
  it.each(["", "?cluster=renewal-cohesion&from=2026-03-01&to=2026-10-31", "?stage=RUNNING&theme=mobility"])(
    "leads from each figure to a list of as many projects, for everybody: %s",
    async (query) => {
      for (const by of [null, barcelona]) {
        const serialized = figuresIn(await requested(handler, `/api/v1/tracking/${name}${query}`, by));
        expect(serialized.length).toBeGreaterThan(20);
        for (const { count, list } of serialized.filter((_, index) => index % 3 === 0)) {
          if (!list) expect(count).toBe(0);
          else
            expect({ list, total: (await requested<{ total: number }>(table, list, by)).total }).toEqual({
              list,
              total: count,
            });
        }
      }
    },
  );
});

describe("the report's answer", () => {
  it("says what the page does: of the half-year that has ended, or of the period asked for", async () => {
    const { from, to } = await requested<z.infer<typeof reportSchema>>(report, "/api/v1/tracking/report");
    expect([from?.slice(5), to?.slice(5)]).toEqual(from?.endsWith("01-01") ? ["01-01", "06-30"] : ["07-01", "12-31"]);
    const period = { from: "2026-01-01", to: "2026-11-30" };
    const serialized = await requested<z.infer<typeof reportSchema>>(
      report,
      "/api/v1/tracking/report?from=2026-01-01&to=2026-11-30",
    );
    const figures = await figuresOf(period, null);
    for (const [name, { count }] of Object.entries(figures))
      expect([name, serialized.figures[name as keyof typeof figures].count]).toEqual([name, count]);
    expect(serialized.charts.pairings).toHaveLength((await chartsOf(period, null)).pairings.length);
    expect(serialized.projects.total).toBe(figures.open.count);
    expect(serialized.projects.items).toHaveLength(figures.open.count);
  });

  it("refuses a period that ends before it starts", async () => {
    const response = await call(report, null, { path: "/api/v1/tracking/report?from=2026-03-01&to=2026-01-01" });
    expect(response.status).toBe(422);
  });
});
