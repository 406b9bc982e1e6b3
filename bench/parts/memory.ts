import { execFileSync } from "node:child_process";
import http from "node:http";
import { ownApplication } from "../application";
import { fetched } from "../ask";
import type { Line } from "../line";
import { KEPT } from "./kept-pages";

const REQUESTS = 50_000;
const READERS = 16;
/** At rest it has answered each page once. */
const COORDINATOR = "barcelona";
const SIGNED_IN = ["/en/work", "/en/projects/RC-2026-002", "/en/places/wuhan", "/api/v1/projects", "/api/v1/me/work"];
// Of twenty requests one is of somebody signed in, for whom a page is made.
const ONE_IN = 20;

/** What a process holds of the memory, in MB: of all that it reserved what is really there. */
const megabytes = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

/** How much memory the server holds after many requests, beside how much it holds at rest. */
export async function memory(): Promise<Line[]> {
  const application = await ownApplication();
  const agent = new http.Agent({ keepAlive: true, maxSockets: READERS });
  try {
    const { origin, program } = application;
    const headers = { cookie: await application.cookieOf(COORDINATOR) };
    const ask = (count: number) =>
      count % ONE_IN === 0
        ? fetched(origin + SIGNED_IN[(count / ONE_IN) % SIGNED_IN.length], { headers, agent })
        : fetched(origin + KEPT[count % KEPT.length], { agent });
    const asked = async (requests: number) => {
      let next = 0;
      await Promise.all(
        Array.from({ length: READERS }, async () => {
          while (next < requests) {
            next += 1;
            const { status } = await ask(next);
            if (status !== 200) throw new Error(`Request ${next}: ${status}`);
          }
        }),
      );
    };
    await asked(ONE_IN * SIGNED_IN.length);
    const atRest = megabytes(program.child.pid ?? 0);
    await asked(REQUESTS);
    const after = megabytes(program.child.pid ?? 0);
    const told = `${atRest.toFixed(0)} → ${after.toFixed(0)} MB`;
    const measure = `memory after ${REQUESTS} requests`;
    return [
      { measure, beside: "at rest", value: after / atRest, unit: "×", most: 1.5, told },
      { measure, beside: "–", value: after, unit: "MB", most: 400 },
    ];
  } finally {
    agent.destroy();
    await application.stop();
  }
}
