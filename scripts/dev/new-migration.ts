import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { applyMigrations, sqlOfDifference } from "@/lib/platform/migrate";
import { migrationNames, prismaFolder } from "@/lib/platform/migrations";
import { at, onServer } from "./server";

/** Indexes that the Prisma schema cannot express: on a condition, or of another kind than a B-tree. */
export const ONLY_SQL_SAYS = /^CREATE (UNIQUE )?INDEX .*( WHERE | USING (gin|gist) |lower\(| NULLS NOT DISTINCT)/;

/**
 * The SQL that leads from the migrations to the Prisma schema, found out on a database of its own; empty where there is
 * none. What only SQL can say stays.
 */
export async function missingSql(server: string): Promise<string> {
  const name = `tandem_migrated_${process.pid}`;
  const url = at(server, name);
  await onServer(at(server, "postgres"), (client) => client.query(`CREATE DATABASE ${name}`));
  try {
    await applyMigrations(url);
    const ours = await onServer(url, async (client) => {
      const { rows } = await client.query("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'");
      return rows.filter((row) => ONLY_SQL_SAYS.test(row.indexdef)).map((row): string => row.indexname);
    });
    const drops = new Set(ours.map((index) => `DROP INDEX "${index}";`));
    const statements = (await sqlOfDifference(url)).trim().split(/\n\n(?=-- )/);
    return statements.filter((statement) => !drops.has(statement.replace(/^-- .*\n/, "").trim())).join("\n\n");
  } finally {
    await onServer(at(server, "postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

/** Writes a migration for what the schema has and the migrations lack; returns its file, or null where nothing is lacking. */
export async function newMigration(server: string, name: string, now = new Date()): Promise<string | null> {
  const sql = await missingSql(server);
  if (!sql) return null;
  const last = migrationNames().at(-1)?.slice(0, 14) ?? "";
  const today = now.toISOString().replace(/\D/g, "").slice(0, 14);
  // Never before one that is there: they apply in the order of their names.
  const stamp = today > last ? today : String(Number(last) + 1);
  const file = path.join(prismaFolder(), "migrations", `${stamp}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, `${sql}\n`);
  return path.relative(process.cwd(), file);
}
