import { fork } from "node:child_process";
import { once } from "node:events";
import { ownApplication } from "../application";
import { fetched } from "../ask";
import { type Line, meanRatio, middle } from "../line";
import { answersPerSecond } from "../load";

/** Public pages whose sending is measured. */
export const KEPT = [
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

async function bareServer(address: string) {
  const { body, headers } = await fetched(address);
  const server = fork("bench/bare-server.ts", { execArgv: ["--import", "tsx"] });
  server.send({ body: body.toString("base64"), headers });
  const [port] = await once(server, "message");
  return { address: `http://127.0.0.1:${port}`, stop: () => server.disconnect() };
}

/** How fast public pages are sent, beside a bare Node server that sends the same bytes under the same headers. */
export async function keptPages(): Promise<Line[]> {
  const application = await ownApplication();
  const ratios = new Map<number, number[]>(READERS.map((readers) => [readers, []]));
  const told = new Map<number, string[]>(READERS.map((readers) => [readers, []]));
  try {
    for (const page of KEPT) {
      // Made, and kept, before it is measured.
      await fetched(application.origin + page);
      const bare = await bareServer(application.origin + page);
      for (const readers of READERS) {
        const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
        for (let round = 0; round < ROUNDS; round += 1) {
          rates.ours.push(await answersPerSecond(application.origin + page, { readers, milliseconds: MILLISECONDS }));
          rates.bare.push(await answersPerSecond(bare.address + page, { readers, milliseconds: MILLISECONDS }));
        }
        const ratio = middle(rates.ours) / middle(rates.bare);
        ratios.get(readers)?.push(ratio);
        told.get(readers)?.push(`${page} ${ratio.toFixed(2)}`);
      }
      bare.stop();
    }
  } finally {
    await application.stop();
  }
  return READERS.map((readers) => ({
    measure: `public pages, ${readers} ${readers === 1 ? "reader" : "readers"}`,
    beside: "bare Node server, same bytes and headers",
    value: meanRatio(ratios.get(readers) ?? []),
    unit: "×",
    least: 0.45,
    told: told.get(readers)?.join(", "),
  }));
}
