import { execFileSync } from "node:child_process";
import type { Line } from "../line";

type Grown = { who: string; path: string; ratio: number };
/** A report of a year counts all that happened in it. */
const isOfYear = ({ path }: Grown) => /report\?/.test(path);

/** What each page and list costs at a thousand times the data, beside itself at once. */
export async function growth(): Promise<Line[]> {
  const said = execFileSync("node", ["--import", "tsx", "bench/growth.ts", "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const grown = JSON.parse(said.trim().split("\n").at(-1) ?? "[]") as Grown[];
  const line = (measure: string, of: Grown[], most: number): Line => {
    const worst = [...of].sort((a, b) => b.ratio - a.ratio);
    const over = worst.filter(({ ratio }) => ratio > most);
    return {
      ...{ measure, beside: "itself at once the data", unit: "×", most, value: worst[0]?.ratio ?? 0 },
      told: `${of.length - over.length} of ${of.length} within; ${over
        .slice(0, 12)
        .map(({ who, path, ratio }) => `${who} ${path} ${ratio.toFixed(1)}`)
        .join(", ")}`,
    };
  };
  return [
    line(
      "each page and list at 1000× the data, at worst",
      grown.filter((one) => !isOfYear(one)),
      1.3,
    ),
    line("reports of a year at 1000× the data, at worst", grown.filter(isOfYear), 2),
  ];
}
