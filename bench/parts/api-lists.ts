import pg from "pg";
import { ownApplication } from "../application";
import { fetched, madePerSecond } from "../ask";
import { type Counting, countStatements, type Statement } from "../counting-proxy";
import { type Line, meanRatio, middle } from "../line";

const LISTS = [
  "/api/v1/projects?limit=50",
  "/api/v1/profiles",
  "/api/v1/tracking/table",
  "/api/v1/clusters/green-transition/board",
  "/api/v1/me/notifications",
  "/api/v1/me/work",
];
const COORDINATOR = "barcelona";
const ROUNDS = 3;
const LOAD = { readers: 16, milliseconds: 3_000 };

/** How often a second Postgres answers these statements, one after the other, to so many who ask through the driver alone. */
async function answeredPerSecond(pool: pg.Pool, statements: Statement[]): Promise<number> {
  let [answered, over] = [0, false];
  const ask = async () => {
    const client = await pool.connect();
    try {
      while (!over) {
        for (const { text, values } of statements) await client.query({ text, values, rowMode: "array" });
        answered += 1;
      }
    } finally {
      client.release();
    }
  };
  const asking = Promise.all(Array.from({ length: LOAD.readers }, ask));
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  await pause(LOAD.milliseconds / 4);
  const [before, began] = [answered, performance.now()];
  await pause(LOAD.milliseconds);
  const rate = ((answered - before) * 1000) / (performance.now() - began);
  over = true;
  await asking;
  return rate;
}

/** How fast the API answers a coordinator's lists, beside Postgres answering the same statements through the same driver. */
export async function apiLists(): Promise<Line[]> {
  let proxy: Counting | undefined;
  const application = await ownApplication({
    async through(url) {
      proxy = await countStatements(url);
      return proxy.url;
    },
  });
  const pool = new pg.Pool({ connectionString: application.databaseUrl, max: LOAD.readers });
  try {
    const headers = { cookie: await application.cookieOf(COORDINATOR) };
    const ratios: { list: string; ratio: number }[] = [];
    for (const list of LISTS) {
      const address = application.origin + list;
      // The first answer reads what a process keeps, such as the taxonomy.
      await fetched(address, { headers });
      proxy?.record();
      const { status } = await fetched(address, { headers });
      const statements = proxy?.recorded() ?? [];
      if (status !== 200 || statements.length === 0)
        throw new Error(`${list}: ${status}, ${statements.length} statements`);
      const rates: { ours: number[]; alone: number[] } = { ours: [], alone: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.ours.push(await madePerSecond(address, { ...LOAD, headers }));
        rates.alone.push(await answeredPerSecond(pool, statements));
      }
      ratios.push({ list, ratio: middle(rates.ours) / middle(rates.alone) });
    }
    return [
      {
        measure: "lists of the API, 16 readers",
        beside: "Postgres, same statements through the driver alone",
        value: meanRatio(ratios.map(({ ratio }) => ratio)),
        unit: "×",
        least: 0.5,
        told: ratios.map(({ list, ratio }) => `${list} ${ratio.toFixed(2)}`).join(", "),
      },
    ];
  } finally {
    await pool.end();
    await application.stop();
    proxy?.stop();
  }
}
