import { randomBytes, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { disconnect, reads, transact } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { manyProjects } from "@/test/many-projects";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { countStatements } from "./counting-proxy";

// How many SQL statements the built application sends for each page and each answer of its API: with the demonstration's
// data, and with a thousand projects and long conversations. A number that grows is a query per row.
// usage: npx tsx bench/queries.ts [--json] [the address of a database that holds the demonstration, and is filled up];
// needs a build (npm start or npm run build makes one)
const linesOf = (text: string) => text.trim().split(/\s+/);
const VISITOR = linesOf(`
  / /places /places?side=CN&theme=mobility /places/wuhan /places/wuhan/revisions
  /projects /projects?cluster=green-transition&q=street
  /projects/CODE /projects/CODE/progress /projects/CODE/plan /projects/CODE/versions
  /clusters /clusters/green-transition /clusters/green-transition?theme=technology-4-0
  /clusters/green-transition/table /clusters/green-transition/timeline
  /sign-in /nowhere`);
const SIGNED_IN = linesOf(`
  / /places/wuhan /places/barcelona/edit
  /projects/CODE /projects/CODE/progress /projects/CODE/plan /projects/new?to=wuhan
  /clusters/green-transition /work /sign-in`);
const API = linesOf(`
  profiles profiles/wuhan profiles/wuhan/matches profiles/wuhan/revisions taxonomy
  projects projects?limit=100 projects/CODE projects/CODE/transitions projects/CODE/partners
  projects/CODE/milestones projects/CODE/updates clusters/green-transition/board threads/THREAD/comments
  me me/work me/sessions`);
const PERSON = "barcelona@demo.tandem.example";
const PROJECT = "Superblocks, two ways";

type Asked = { who: "visitor" | "coordinator"; path: string };
/** `again`: once the process knows what is the same for all readers, as it is the rest of the day. */
export type Counted = Asked & { few: number; many: number; again: number };

/** A database that holds the demonstration: made for this alone. */
async function ownDatabase() {
  const folder = path.resolve(".test", `queries-${process.pid}`);
  const server = await startEmbedded({ folder, settings: FORGETFUL });
  await ensureDatabase(server, "tandem");
  process.env.DATABASE_URL = server.urlOf("tandem");
  await prepare({ demonstration: true });
  return {
    url: server.urlOf("tandem"),
    async stop(): Promise<void> {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measure(given: string | undefined): Promise<Counted[]> {
  const database = given ? { url: given, stop: async () => {} } : await ownDatabase();
  const port = String(24_000 + (process.pid % 10_000));
  const environment = {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    NEXTAUTH_URL: `http://localhost:${port}`,
    TANDEM_DEMONSTRATION: "on",
    TANDEM_EMBEDDED: "on",
    TANDEM_LOG: "warn",
    PORT: port,
  };
  Object.assign(process.env, environment);
  const { requested, cookie } = await whatToAsk();
  const proxy = await countStatements(environment.DATABASE_URL);
  const started = async (more: Record<string, string>) => {
    const server = run(standalone(), "serve", { ...environment, DATABASE_URL: proxy.url, ...more });
    await untilReady(`${environment.NEXTAUTH_URL}/readyz`, server);
    return server;
  };
  // What is counted is how a page is made.
  let server = await started({ TANDEM_PAGE_CACHE: "0" });
  try {
    const count = async ({ who, path: asks }: Asked) => {
      const before = proxy.count();
      const answer = await fetch(environment.NEXTAUTH_URL + asks, who === "coordinator" ? { headers: { cookie } } : {});
      await answer.arrayBuffer();
      if (answer.status !== (asks.endsWith("/nowhere") ? 404 : 200)) throw new Error(`${asks}: ${answer.status}`);
      return proxy.count() - before;
    };
    const countAll = async () => {
      const counts: number[] = [];
      for (const one of requested) {
        // The first answer reads what a process keeps, such as the taxonomy.
        await count(one);
        // What a process reads anew by itself may fall into one of two.
        counts.push(Math.min(await count(one), await count(one)));
      }
      return counts;
    };
    const few = await countAll();
    await grow();
    const many = await countAll();
    await end(server);
    // The connection that hears of changes is asked four times a second, whoever reads.
    server = await started({ DATABASE_DIRECT_URL: environment.DATABASE_URL });
    const again = await countAll();
    return requested.map((one, position) => ({
      ...one,
      few: few[position] ?? 0,
      many: many[position] ?? 0,
      again: again[position] ?? 0,
    }));
  } finally {
    await end(server);
    proxy.stop();
    await disconnect();
    await database.stop();
  }
}

async function whatToAsk(): Promise<{ requested: Asked[]; cookie: string }> {
  const { sessionCookie, tokenOf } = await import("@/lib/people/session-token");
  const project = await reads().project.findFirstOrThrow({ where: { titleEn: PROJECT }, include: { thread: true } });
  const person = await reads().person.findUniqueOrThrow({ where: { email: PERSON } });
  const id = randomUUID();
  await transact((writer) =>
    writer.session.create({ data: { id, personId: person.id, expiresAt: new Date(Date.now() + 3_600_000) } }),
  );
  const named = (asks: string) => asks.replace("CODE", project.code).replace("THREAD", String(project.thread?.id));
  const requested: Asked[] = [
    ...VISITOR.map((asks) => ({ who: "visitor" as const, path: named(`/en${asks}`) })),
    ...SIGNED_IN.map((asks) => ({ who: "coordinator" as const, path: named(`/en${asks}`) })),
    ...API.map((asks) => ({ who: "coordinator" as const, path: named(`/api/v1/${asks}`) })),
  ];
  return { requested, cookie: `${sessionCookie()}=${await tokenOf(id)}` };
}

/** A thousand projects more, and 250 comments in each conversation of a place and of a project of the demonstration. */
async function grow(): Promise<void> {
  await transact(
    (writer) => writer.$executeRaw`
    INSERT INTO "Comment" ("threadId", "authorId", body, language)
    SELECT t.id, p.id, 'One more word.', 'en' FROM "Thread" t, "Person" p, generate_series(1, 250)
    WHERE p.email = ${PERSON} AND (t."placeId" IS NOT NULL OR t."projectId" IS NOT NULL)`,
  );
  await manyProjects(1_000);
}

const counted = await measure(process.argv.find((argument) => argument.startsWith("postgresql://")));
if (process.argv.includes("--json")) console.log(JSON.stringify(counted));
else
  for (const { who, path: asks, few, many, again } of counted)
    console.log(
      `${who.padEnd(12)} ${asks.padEnd(56)} ${String(few).padStart(3)} ${many === few ? "     " : `→ ${many}`} again ${again}`,
    );
