import { beforeAll, expect, inject, it, vi } from "vitest";
import { GET as readyz } from "@/app/readyz/route";
import { disconnect } from "@/lib/platform/database";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { applyMigrations, sqlOfSchema } from "@/lib/platform/migrate";
import { migrationNames, pendingMigrations } from "@/lib/platform/migrations";
import { prepare } from "@/lib/setup/prepare";
import { person } from "@/programs/person-command";
import { missingSql, ONLY_SQL_SAYS } from "@/scripts/dev/new-migration";
import { rawDatabase, useDatabase } from "./database";
import { databaseAt, onServer } from "./template";

useDatabase();
const name = `migrations_${process.pid}`;
const url = databaseAt(inject("postgres"), name);

async function connectTo(address: string): Promise<void> {
  await disconnect();
  process.env.DATABASE_URL = address;
}

beforeAll(async () => {
  await onServer(inject("postgres"), (client) => client.query(`CREATE DATABASE ${name}`));
  return async () => onServer(inject("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

/** What Prisma knows of a database: columns, enums, keys and indexes, each as one line. */
const DESCRIPTION = `
  SELECT format('%s.%s %s%s %s', table_name, column_name, udt_name, character_maximum_length,
      concat_ws(' ', is_nullable, column_default)) AS line FROM information_schema.columns WHERE table_schema = 'public'
    AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')
    AND table_name <> '_prisma_migrations'
  UNION SELECT format('%s: %s', typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
    FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname
  UNION SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE contype IN ('p', 'f') AND conrelid <> 0 AND connamespace = 'public'::regnamespace
    AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
  UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  ORDER BY 1`;

it("leads from the migrations exactly to the Prisma schema, but for what only SQL can say", async () => {
  const bySchema = `${name}_by_schema`;
  await onServer(inject("postgres"), (client) => client.query(`CREATE DATABASE ${bySchema}`));
  const address = databaseAt(inject("postgres"), bySchema);
  const described = (database: string) =>
    onServer(database, async (client) => (await client.query(DESCRIPTION)).rows.map((row): string => row.line));
  const sql = await sqlOfSchema(address);
  await onServer(address, (client) => client.query(`CREATE EXTENSION citext; ${sql}`));
  const migrated = await described(process.env.DATABASE_URL as string);
  const wanted = await described(address);
  await onServer(inject("postgres"), (client) => client.query(`DROP DATABASE ${bySchema} WITH (FORCE)`));
  expect(wanted.length).toBeGreaterThan(100);
  expect(migrated.filter((line) => !ONLY_SQL_SAYS.test(line))).toEqual(wanted);
});

it("leaves nothing for a new migration to write, which would drop what only SQL can say", async () => {
  expect(await missingSql(inject("postgres"))).toBe("");
});

it("is neither prepared nor worked on by a version that is older than it", async () => {
  const later = "29990101000000_of_a_later_version";
  await rawDatabase().$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('later', '', now(), ${later})`;
  const sentence = `A later version of Tandem has prepared this database: it has the migration ${later}, which this version does not know. Start that version, or restore a backup from before it.`;
  expect(faultSentence(await prepare({}).catch((error) => error))).toBe(sentence);
  const printed: string[] = [];
  const outside = { environment: {}, readInput: async () => "", print: (line: string) => printed.push(line) };
  expect(await person(["--email", "claire@tandem.test", "--role", "secretariat"], outside)).toBe(1);
  expect(printed).toEqual([sentence]);
  await rawDatabase().$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'later'`;
});

it("applies each migration once, and is ready only then", async () => {
  await connectTo(url);
  expect(await pendingMigrations()).toEqual(migrationNames());
  expect((await readyz()).status).toBe(503);
  expect(await applyMigrations(url)).toEqual(migrationNames());
  expect(await applyMigrations(url)).toEqual([]);
  expect(await pendingMigrations()).toEqual([]);
  expect((await readyz()).status).toBe(200);
});

it("goes on where a start was ended in the middle of a migration", async () => {
  const cut = `${name}_cut`;
  await onServer(inject("postgres"), (client) => client.query(`CREATE DATABASE ${cut}`));
  const address = databaseAt(inject("postgres"), cut);
  await onServer(address, async (client) => {
    // The first migration waits for this table, and is ended while it waits.
    await client.query('BEGIN; CREATE TABLE "Place" ()');
    const applying = applyMigrations(address).then(
      () => "applied",
      () => "ended",
    );
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pg_blocking_pids(pid) <> '{}'`;
    // Over connections of their own, for a transaction sees the others as they were when it first looked.
    const ended = async () => (await onServer(address, (other) => other.query(end))).rowCount;
    await vi.waitFor(async () => expect(await ended()).toBe(1), 20_000);
    await client.query("ROLLBACK");
    expect(await applying).toBe("ended");
  });
  expect(await applyMigrations(address)).toEqual(migrationNames());
  const unfinished = "SELECT FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL";
  expect((await onServer(address, (client) => client.query(unfinished))).rowCount).toBe(0);
  await onServer(inject("postgres"), (client) => client.query(`DROP DATABASE ${cut} WITH (FORCE)`));
});

it("is not ready without its database", async () => {
  await connectTo("postgresql://nobody:nothing@127.0.0.1:1/nowhere");
  expect((await readyz()).status).toBe(503);
});
