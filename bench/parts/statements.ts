import { execFileSync } from "node:child_process";
import type { Line } from "../line";
import type { Counted } from "../queries";

/** How often a page or an answer asks the database, once the process knows what is the same for all readers. */
export async function statements(): Promise<Line[]> {
  const said = execFileSync("node", ["--import", "tsx", "bench/queries.ts", "--json"], { encoding: "utf8" });
  const counted = JSON.parse(said.trim().split("\n").at(-1) ?? "[]") as Counted[];
  const most = Math.max(...counted.map(({ again }) => again));
  const over = counted.filter(({ again }) => again > 6).map(({ path, again }) => `${path} ${again}`);
  const growing = counted.filter(({ few, many }) => many > few);
  return [
    { measure: "statements a page", beside: "–", value: most, unit: "statements", most: 6, told: over.join(", ") },
    {
      measure: "pages that ask more with a thousand projects",
      beside: "the same with thirteen",
      value: growing.length,
      unit: "pages",
      most: 0,
      told: growing.map(({ path }) => path).join(", "),
    },
  ];
}
