import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import type { Contract } from "@/lib/openapi/contract";
import { sessionCookie, tokenOf } from "@/lib/people/session-token";
import { useDatabase } from "@/test/database";
import { undescribed } from "@/test/described-answers";
import { routeFiles } from "@/test/permissions/route-files";
import type { Names } from "./forms";
import { namesIn, sessionsOf } from "./people";
import { type Document, requestAt, type Sent, type Target, targetsOf } from "./requests";
import { brokenRules } from "./rules";

useDatabase({ demonstration: true });

const SEED = Number(process.env.FUZZ_SEED ?? 20261129);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_700);
const DEADLINE_MS = 30_000;
const AT_ONCE = 8;
const HOST = "http://tandem.test";

type Handler = ((request: Request, context: { params: Promise<unknown> }) => Promise<Response>) & {
  contract?: Contract;
};
const handlers = new Map<string, Handler>();
let targets: Target[];
let names: Names;
let tokens: Record<string, string[]>;
async function connected<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return act(client).finally(() => client.end());
}

beforeAll(async () => {
  for (const { file, path } of routeFiles())
    for (const [method, handler] of Object.entries(await import(/* @vite-ignore */ file)))
      handlers.set(`${method} ${path}`, handler as Handler);
  const described = await handlers.get("GET /api/v1/openapi.json")?.(new Request(`${HOST}/api/v1/openapi.json`), {
    params: Promise.resolve({}),
  });
  // Plans are printed by tests of their own, and by npm run fuzz: each takes as long as a hundred other answers.
  targets = targetsOf((await described?.json()) as Document).filter(({ route }) => !route.endsWith(".pdf"));
  const sessions = await connected((client) => sessionsOf(client, 12));
  names = await connected(namesIn);
  tokens = {};
  for (const [who, ids] of Object.entries(sessions)) tokens[who] = await Promise.all(ids.map(tokenOf));
});

/** How often a request is sent again that the server was too busy for, which it says with when to come again. */
const SENT_AGAIN = 3;

/** What came of a request in the end, as it does for our own pages. */
async function answerInTheEnd(sent: Sent): Promise<number | string> {
  let answer = await answerTo(sent);
  for (let again = 0; again < SENT_AGAIN && answer === 503; again++) answer = await answerTo(sent);
  return answer;
}

/** What came of a request: its status, or what went wrong. */
async function answerTo(sent: Sent): Promise<number | string> {
  const { who, person, method, path, route, params, headers, body } = sent;
  const token = tokens[who]?.[person % (tokens[who]?.length ?? 1)];
  const request = new Request(`${HOST}${path}`, {
    method,
    body: method === "GET" ? undefined : body,
    headers: {
      host: "tandem.test",
      origin: HOST,
      "x-forwarded-for": `10.0.${person % 4}.${person % 250}`,
      ...headers,
      ...(token && { cookie: `${sessionCookie()}=${token}` }),
    },
  });
  const handler = handlers.get(`${method} ${route}`);
  const answer = handler?.(request, { params: Promise.resolve(params) });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, DEADLINE_MS, `no answer within ${DEADLINE_MS / 1000} s`);
  });
  const said = Promise.resolve(answer).then(
    async (response) => {
      if (!response || !handler?.contract) return "no handler";
      const fault = await undescribed(handler.contract, method, response);
      await response.arrayBuffer();
      return fault ?? response.status;
    },
    (error: unknown) => `thrown: ${String(error)}`,
  );
  return Promise.race([said, late]).finally(() => clearTimeout(timer));
}

it(`answers ${REQUESTS} requests that nobody should send, none with 5xx, and keeps every rule`, async () => {
  const failures: string[] = [];
  const counted = new Map<number | string, number>();
  let index = 0;
  const work = async () => {
    while (index < REQUESTS) {
      const at = index++;
      const sent = requestAt(SEED, at, targets, names);
      const answer = await answerInTheEnd(sent);
      counted.set(answer, (counted.get(answer) ?? 0) + 1);
      if (typeof answer === "string" || answer >= 500 || answer === 429)
        failures.push(
          `seed ${SEED} index ${at}: ${answer} ${sent.who} ${sent.method} ${sent.path} ${String(sent.body).slice(0, 300)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(failures).toEqual([]);
  // Enough of them reach what they ask for.
  const well = [...counted].filter(([status]) => typeof status === "number" && status < 300);
  expect(well.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(REQUESTS / 5);
  expect(await connected(brokenRules)).toEqual({});
});
