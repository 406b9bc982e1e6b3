import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { expect, inject, it, vi } from "vitest";
import { assertDatabaseReady } from "@/lib/platform/database-ready";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { prepare } from "@/lib/setup/prepare";
import { databaseAt, onServer } from "./template";

it("says in one line why a database cannot be used, and not its password", async () => {
  const nowhere = assertDatabaseReady("postgresql://tandem:secret@127.0.0.1:1/tandem");
  await expect(nowhere).rejects.toThrow(
    /^The database of DATABASE_URL, at 127\.0\.0\.1:1, cannot be used: .*ECONNREFUSED.*\. Start Postgres there, or correct the address\.$/,
  );
  await expect(nowhere).rejects.not.toThrow(/secret/);
  const missing = assertDatabaseReady(databaseAt(inject("postgres"), "nonesuch"));
  await expect(missing).rejects.toThrow(
    `cannot be used: database "nonesuch" does not exist. Make it: CREATE DATABASE "nonesuch" ENCODING 'UTF8' TEMPLATE template0`,
  );
  await expect(assertDatabaseReady(inject("postgres"))).resolves.toBeUndefined();
});

/** What a start says with these settings, of the suite's own Postgres unless another is named. */
async function saidWith(settings: Record<string, string>): Promise<string | null> {
  vi.stubEnv("DATABASE_URL", databaseAt(inject("postgres"), "postgres"));
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const refusal = await prepare({}).catch((error) => error);
  vi.unstubAllEnvs();
  return faultSentence(refusal);
}

it("names the setting that is to be corrected, whichever the address or the password comes from", async () => {
  const { hostname, port } = new URL(inject("postgres"));
  const wrong = { DATABASE_OWNER: "tandem", DATABASE_OWNER_PASSWORD: "guessed" };
  const refused = `at ${hostname}:${port}, cannot be used: password authentication failed for user "tandem". Correct`;
  expect(await saidWith(wrong)).toBe(
    `The database of DATABASE_URL, ${refused} DATABASE_OWNER and DATABASE_OWNER_PASSWORD.`,
  );
  const parts = { DATABASE_URL: "", DATABASE_HOST: hostname, DATABASE_PORT: port, DATABASE_PASSWORD: "guessed" };
  expect(await saidWith(parts)).toBe(`The database of DATABASE_HOST, ${refused} DATABASE_USER and DATABASE_PASSWORD.`);
  expect(await saidWith({ DATABASE_DIRECT_URL: "postgresql://tandem@db.invalid/tandem" })).toMatch(
    /^The database of DATABASE_DIRECT_URL, at db\.invalid:5432, cannot be used: .*\. Correct the host's name\.$/,
  );
});

it("says of a database that does not answer what may be the matter", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  const refusal = assertDatabaseReady(`postgresql://tandem@127.0.0.1:${port}/tandem`, { patienceMs: 100 });
  await expect(refusal).rejects.toThrow(/ Correct the address, or let this machine through the firewall\.$/);
  silent.close();
});

it("refuses what answers but is no Postgres", async () => {
  const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await expect(assertDatabaseReady(`postgresql://tandem@127.0.0.1:${port}/tandem`)).rejects.toThrow("cannot be used");
  server.close();
});

it("refuses a database that cannot hold Chinese, and says how to make one that can", async () => {
  const name = `latin_${randomBytes(6).toString("hex")}`;
  const server = inject("postgres");
  await onServer(server, (client) =>
    client.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`),
  );
  await expect(assertDatabaseReady(databaseAt(server, name))).rejects.toThrow(
    `The database ${name} is written in LATIN1, which has no Chinese. Make another one and name it in DATABASE_URL: CREATE DATABASE tandem ENCODING 'UTF8' TEMPLATE template0`,
  );
  await onServer(server, (client) => client.query(`DROP DATABASE ${name}`));
});

it("says which right a role lacks that may not make tables", async () => {
  const name = `bare_${randomBytes(6).toString("hex")}`;
  const server = inject("postgres");
  await onServer(server, async (client) => {
    await client.query(`CREATE DATABASE ${name}`);
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'reads'`);
  });
  const url = Object.assign(new URL(databaseAt(server, name)), { username: name, password: "reads" }).href;
  vi.stubEnv("DATABASE_URL", url);
  const refusal = await prepare({}).catch((error) => error);
  expect(faultSentence(refusal)).toBe(
    `The role ${name} may not make tables in the database ${name}. Let whoever owns it run: GRANT CREATE ON DATABASE "${name}" TO "${name}"; GRANT CREATE ON SCHEMA public TO "${name}"`,
  );
  vi.unstubAllEnvs();
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE ${name}`);
  });
});
