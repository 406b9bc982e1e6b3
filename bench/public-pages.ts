import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { answersPerSecond } from "./load";

// How fast the built application sends public pages, beside a bare Node server that sends the same bytes under the same
// headers: each pair in turn in one run, gzip, on loopback.
// usage: npx tsx bench/public-pages.ts [--json]; needs a build (npm start or npm run build makes one)
const PATHS = [
  "/en",
  "/en/places",
  "/zh/places/xi-an",
  "/en/projects/RC-2026-002",
  "/en/programme",
  "/zh/programme/charts",
];
const READERS = [1, 16];
const ROUNDS = 3;
const MILLISECONDS = 2_000;

type Line = { path: string; readers: number; application: number; bare: number; ratio: number };

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** An answer as it comes over the line. */
function fetched(address: string): Promise<{ body: Buffer; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { "accept-encoding": "gzip" } }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const { date: _, connection: __, "keep-alive": ___, ...headers } = response.headers;
      resolve({ body: Buffer.concat(pieces), headers: headers as Record<string, string> });
    });
    request.on("error", reject);
  });
}

async function bareServer(address: string) {
  const { body, headers } = await fetched(address);
  const server = fork("bench/bare-server.ts", { execArgv: ["--import", "tsx"] });
  server.send({ body: body.toString("base64"), headers });
  const [port] = await once(server, "message");
  return { address: `http://127.0.0.1:${port}`, stop: () => server.disconnect() };
}

async function compare(origin: string, page: string): Promise<Line[]> {
  // Made, and kept, before it is measured.
  await fetched(origin + page);
  const bare = await bareServer(origin + page);
  const lines: Line[] = [];
  for (const readers of READERS) {
    const rates: { application: number[]; bare: number[] } = { application: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.application.push(await answersPerSecond(origin + page, { readers, milliseconds: MILLISECONDS }));
      rates.bare.push(await answersPerSecond(bare.address + page, { readers, milliseconds: MILLISECONDS }));
    }
    const [application, least] = [middle(rates.application), middle(rates.bare)];
    lines.push({ path: page, readers, application, bare: least, ratio: application / least });
  }
  bare.stop();
  return lines;
}

async function measure(): Promise<Line[]> {
  const folder = path.resolve(".test", `public-pages-${process.pid}`);
  const database = await startEmbedded({ folder, settings: FORGETFUL });
  await ensureDatabase(database, "tandem");
  const port = String(24_000 + (process.pid % 10_000));
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: database.urlOf("tandem"),
    NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    NEXTAUTH_URL: origin,
    TANDEM_DEMONSTRATION: "on",
    TANDEM_EMBEDDED: "on",
    TANDEM_LOG: "warn",
    // Each request comes by a proxy from somebody else: what one address may ask for in a minute is not measured.
    TANDEM_PROXIES: "1",
    PORT: port,
  };
  Object.assign(process.env, environment);
  await prepare({ demonstration: true });
  await disconnect();
  const server = run(standalone(), "serve", environment);
  try {
    await untilReady(`${origin}/readyz`, server);
    const lines: Line[] = [];
    for (const page of PATHS) lines.push(...(await compare(origin, page)));
    return lines;
  } finally {
    await end(server);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const lines = await measure();
if (process.argv.includes("--json")) console.log(JSON.stringify(lines));
else
  for (const { path: page, readers, application, bare, ratio } of lines)
    console.log(
      `${page}, ${readers} at once: ${Math.round(application)} a second, bare Node ${Math.round(bare)}, ratio ${ratio.toFixed(2)}`,
    );
