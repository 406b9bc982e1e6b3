import { readFileSync } from "node:fs";
import pg from "pg";
import { pageAt } from "@/test/fuzz/pages";
import { namesIn, sessionsOf } from "@/test/fuzz/people";
import { tokensOf, wireTo } from "@/test/fuzz/wire";
import { expect, test } from "./people";
import { STATE } from "./state";

const SEED = 20261129;
const REQUESTS = 300;
const AT_ONCE = 4;

test("pages answer whatever their address asks for, to everybody, and none with 5xx", async ({ baseURL }) => {
  Object.assign(process.env, JSON.parse(readFileSync(STATE, "utf8")));
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const sessions = await sessionsOf(client, 3);
  const names = await namesIn(client);
  const wire = wireTo(Number(new URL(baseURL ?? "").port), await tokensOf(sessions));
  const failures: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < REQUESTS) {
      const index = next++;
      const sent = pageAt(SEED, index, names);
      const answer = await wire.send(sent);
      if (typeof answer === "string" || answer >= 500)
        failures.push(`seed ${SEED} index ${index}: ${answer} ${sent.who} ${sent.method} ${sent.path.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  wire.close();
  await client.query(`DELETE FROM "Person" WHERE email LIKE 'Fuzz-%@fuzz.example'`);
  await client.end();
  expect(failures).toEqual([]);
});
