import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { asked } from "./growth/asked";
import { type Cost, serveOver } from "./growth/served";

// What each page and each list costs over a thousand times the data, beside the same over once the data, in one run.
// usage: npm run bench:growth [-- --only charts] [--times 5] [--json]; needs a build, and some 8 GB of disk for the data,
// which stay in .test/few and .test/many until they are removed
const { values } = parseArgs({
  options: {
    few: { type: "string", default: ".test/few" },
    many: { type: "string", default: ".test/many" },
    only: { type: "string", default: "" },
    times: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
    plans: { type: "boolean", default: false },
  },
});
const TIMES = Number(values.times);
const SCALES = { [values.few]: "0.001", [values.many]: "1" };
// With `--plans` the log of each database, in its folder, tells the plan of whatever took longer than that.
const PLANS = { session_preload_libraries: "auto_explain", "auto_explain.log_min_duration": "5" };
const MORE = { "auto_explain.log_analyze": "on", "auto_explain.log_buffers": "on", "auto_explain.log_timing": "off" };
const SETTINGS = { shared_buffers: "1GB", random_page_cost: "1.1", ...(values.plans ? { ...PLANS, ...MORE } : {}) };

for (const [folder, scale] of Object.entries(SCALES))
  if (!existsSync(folder))
    execFileSync("npm", ["run", "bench:data", "--", "--scale", scale, "--folder", folder], { stdio: "inherit" });

const middle = (costs: Cost[], of: keyof Cost) => {
  const sorted = costs.map((cost) => cost[of]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const overall = (costs: Cost[]) =>
  Object.fromEntries(
    (["statements", "sql", "answer", "bytes", "status"] as const).map((of) => [of, middle(costs, of)]),
  ) as Cost;

const port = 24_000 + (process.pid % 10_000);
const few = await serveOver(values.few, port, SETTINGS);
const many = await serveOver(values.many, port + 1, SETTINGS);
const lines: { who: string; path: string; few: Cost; many: Cost; ratio: number }[] = [];
try {
  for (const one of asked().filter(({ who, path }) => `${who} ${path}`.includes(values.only))) {
    const costs: { few: Cost[]; many: Cost[] } = { few: [], many: [] };
    for (let time = 0; time <= TIMES; time += 1) {
      const pair = { few: await few.measure(one), many: await many.measure(one) };
      // The first answer reads what a process keeps, such as the taxonomy.
      if (time > 0 || TIMES === 0) for (const of of ["few", "many"] as const) costs[of].push(pair[of]);
    }
    const line = { ...one, few: overall(costs.few), many: overall(costs.many) };
    lines.push({ ...line, ratio: line.many.answer / line.few.answer });
    if (!values.json) print(lines.at(-1) as (typeof lines)[number]);
  }
} finally {
  await few.stop();
  await many.stop();
}
if (values.json) console.log(JSON.stringify(lines));

function print({ who, path, few: once, many: thousand, ratio }: (typeof lines)[number]): void {
  const pair = (of: keyof Cost, per = 1) =>
    `${(once[of] / per).toFixed(0).padStart(5)} → ${(thousand[of] / per).toFixed(0).padStart(6)}`;
  const told = once.status === thousand.status ? "" : `  ${once.status} → ${thousand.status}`;
  console.log(
    `×${ratio.toFixed(2).padStart(7)}  ${pair("answer")} ms ${pair("sql")} ms SQL ${pair("statements")} statements ${pair("bytes", 1000)} kB  ${who} ${path}${told}`,
  );
}
