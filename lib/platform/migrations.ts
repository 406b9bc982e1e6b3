import { readdirSync } from "node:fs";
import path from "node:path";
import { ConfigError } from "@/lib/platform/config";
import { primary } from "@/lib/platform/database";

/** Where Prisma's schema and migrations are, from the folder that the process runs in. */
export const prismaFolder = (): string => path.join(process.cwd(), "prisma");

/** The names of the migrations on disk, in the order they apply in. */
export function migrationNames(): string[] {
  return readdirSync(path.join(prismaFolder(), "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

type Query = <T>(sql: string) => Promise<T[]>;
const asApplication: Query = (sql) => primary().$queryRawUnsafe(sql);

/** The migrations that the database has. */
async function appliedMigrations(query: Query): Promise<string[]> {
  const [table] = await query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!table?.there) return [];
  const rows = await query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return rows.map(({ name }) => name);
}

/** The migrations that the database still lacks, asked over a connection of one's own or the application's. */
export async function pendingMigrations(query: Query = asApplication): Promise<string[]> {
  const applied = new Set(await appliedMigrations(query));
  return migrationNames().filter((name) => !applied.has(name));
}

/**
 * Throws a ConfigError where the database is newer than this version, which knows nothing of its tables. A process that
 * serves already goes on: a new version prepares the database while the old one still answers.
 */
export async function assertNotNewer(query: Query = asApplication): Promise<void> {
  const known = new Set(migrationNames());
  const later = (await appliedMigrations(query)).find((name) => !known.has(name));
  if (later === undefined) return;
  throw new ConfigError(
    `A later version of Tandem has prepared this database: it has the migration ${later}, which this version does not know. Start that version, or restore a backup from before it.`,
  );
}
