import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { browser as found } from "@/e2e/browser";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { countStatements } from "./counting-proxy";
import { livedProjects } from "./lived-projects";

// What the tracking pages of a cluster cost with a hundred projects in each cluster and with ten thousand, in one run:
// SQL statements, milliseconds in Postgres, bytes of the page, milliseconds until a browser is idle after loading it.
// usage: npx tsx bench/tracking.ts [--json] [many]; needs a build (npm start or npm run build makes one)
const PATHS = [
  "",
  "?lanes=theme",
  "?lanes=place",
  "/table",
  "/table?sort=title&page=2",
  "/table?health=LATE&sort=next",
  "/timeline",
  "/charts",
  "/report?from=2026-01-01&to=2026-06-30",
];
const PLACES = ["/clusters/green-transition", "/programme"];
const FEW = 100;
const MANY = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 10_000);
const TIMES = 5;

type Cost = { statements: number; sql: number; bytes: number; zipped: number; answer: number; interactive: number };
const MEASURES: Record<keyof Cost, string> = {
  statements: "statements",
  sql: "ms in SQL",
  bytes: "kB",
  zipped: "kB gzipped",
  answer: "ms to answer",
  interactive: "ms to interactive",
};

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from the start of a navigation until the page is loaded and its main thread idle. */
async function interactive(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load", timeout: 120_000 });
    return await page.evaluate(
      () => new Promise<number>((resolve) => requestIdleCallback(() => resolve(performance.now()))),
    );
  } finally {
    await context.close();
  }
}

async function measure(): Promise<Map<string, { few: Cost; many: Cost }>> {
  const folder = path.resolve(".test", `tracking-${process.pid}`);
  const database = await startEmbedded({ folder, settings: FORGETFUL });
  await ensureDatabase(database, "tandem");
  const url = database.urlOf("tandem");
  const port = String(24_000 + (process.pid % 10_000));
  const environment = {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    NEXTAUTH_URL: `http://localhost:${port}`,
    TANDEM_DEMONSTRATION: "on",
    TANDEM_EMBEDDED: "on",
    TANDEM_LOG: "warn",
    // What is counted is how a page is made.
    TANDEM_PAGE_CACHE: "0",
    PORT: port,
  };
  Object.assign(process.env, environment);
  await prepare({ demonstration: true });
  await disconnect();
  const proxy = await countStatements(url);
  const server = run(standalone(), "serve", { ...environment, DATABASE_URL: proxy.url });
  const browser = await chromium.launch(await found());
  try {
    await untilReady(`${environment.NEXTAUTH_URL}/readyz`, server);
    const costOf = async (address: string): Promise<Cost> => {
      const answers: { statements: number; sql: number; answer: number; body: Buffer }[] = [];
      for (let time = 0; time <= TIMES; time += 1) {
        const [statements, sql, began] = [proxy.count(), proxy.milliseconds(), performance.now()];
        const answer = await fetch(address);
        const body = Buffer.from(await answer.arrayBuffer());
        if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
        // The first answer reads what a process keeps, such as the taxonomy.
        if (time > 0)
          answers.push({
            statements: proxy.count() - statements,
            sql: proxy.milliseconds() - sql,
            answer: performance.now() - began,
            body,
          });
      }
      const body = answers[0]?.body ?? Buffer.alloc(0);
      const idle: number[] = [];
      for (let time = 0; time < 3; time += 1) idle.push(await interactive(browser, address));
      return {
        statements: middle(answers.map(({ statements }) => statements)),
        sql: middle(answers.map(({ sql }) => sql)),
        bytes: body.length / 1000,
        zipped: gzipSync(body).length / 1000,
        answer: middle(answers.map(({ answer }) => answer)),
        interactive: middle(idle),
      };
    };
    const all = async () => {
      const costs = new Map<string, Cost>();
      for (const place of PLACES)
        for (const page of PATHS)
          costs.set(`${place}${page}`, await costOf(`${environment.NEXTAUTH_URL}/en${place}${page}`));
      return costs;
    };
    await livedProjects(url, 1, FEW);
    const few = await all();
    await livedProjects(url, FEW + 1, MANY);
    const many = await all();
    return new Map([...few].map(([page, cost]) => [page, { few: cost, many: many.get(page) ?? cost }]));
  } finally {
    await browser.close();
    await end(server);
    proxy.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = await measure();
if (process.argv.includes("--json")) console.log(JSON.stringify(Object.fromEntries(measured)));
else {
  const count = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
  console.log(`projects in each cluster: ${count(FEW)} → ${count(MANY)}`);
  for (const [page, { few, many }] of measured) {
    console.log(page);
    for (const [measure, unit] of Object.entries(MEASURES) as [keyof Cost, string][]) {
      const ratio = many[measure] / (few[measure] || 1);
      console.log(
        `  ${unit.padEnd(18)} ${count(few[measure]).padStart(7)} → ${count(many[measure]).padStart(7)}  ×${ratio.toFixed(2)}`,
      );
    }
  }
}
