import path from "node:path";
import { READERS, type Reader } from "@/e2e/every-page";
import { disconnect } from "@/lib/platform/database";
import { startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { countStatements } from "../counting-proxy";
import { sessionOf } from "../session-of";
import { type Asked, busiest } from "./asked";

export type Cost = { statements: number; sql: number; answer: number; bytes: number; status: number };
export type Served = { measure(asked: Asked): Promise<Cost>; stop(): Promise<void> };

const SECRET = "of-a-database-of-figures-alone-0123456789";

/** The built application over a database that `bench:data` has filled, on a port of its own, with the statements counted. */
export async function serveOver(folder: string, port: number, settings: Record<string, string>): Promise<Served> {
  const database = await startEmbedded({ folder: path.resolve(folder), settings });
  const url = database.urlOf("tandem");
  const origin = `http://localhost:${port}`;
  const environment = {
    ...{ DATABASE_URL: url, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: origin, PORT: String(port) },
    ...{ TANDEM_DEMONSTRATION: "on", TANDEM_EMBEDDED: "on", TANDEM_LOG: "warn" },
    // What is counted is how a page is made, by whoever asks for it.
    ...{ TANDEM_PAGE_CACHE: "0", TANDEM_PROXIES: "1" },
  };
  Object.assign(process.env, environment);
  await prepare({});
  const cookies = await signedIn();
  await disconnect();
  const named = Object.entries(await busiest(url));
  const proxy = await countStatements(url);
  const server = run(standalone(), "serve", { ...environment, DATABASE_URL: proxy.url });
  await untilReady(`${origin}/readyz`, server);
  let asks = 0;
  return {
    async measure({ who, path: asked }) {
      const address = named.reduce((text, [name, value]) => text.replaceAll(name, value), asked);
      const [statements, sql, began] = [proxy.count(), proxy.milliseconds(), performance.now()];
      // Each request comes from somebody else: what one address may ask for in a minute is not measured.
      const from = `10.${(asks >> 16) & 255}.${(asks >> 8) & 255}.${asks & 255}`;
      asks += 1;
      const cookie = cookies[who];
      const headers = { "x-forwarded-for": from, ...(cookie && { cookie }) };
      const answer = await fetch(origin + address, { headers, redirect: "manual" });
      const { byteLength: bytes } = await answer.arrayBuffer();
      return {
        ...{ statements: proxy.count() - statements, sql: proxy.milliseconds() - sql },
        ...{ answer: performance.now() - began, bytes, status: answer.status },
      };
    },
    async stop() {
      await end(server);
      proxy.stop();
      await database.stop();
    },
  };
}

/** A session for each reader, as a cookie. */
async function signedIn(): Promise<Partial<Record<Reader, string>>> {
  const cookies: Partial<Record<Reader, string>> = {};
  for (const [who, account] of Object.entries(READERS)) if (account) cookies[who as Reader] = await sessionOf(account);
  return cookies;
}
