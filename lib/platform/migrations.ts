import { readdirSync } from "node:fs";
import path from "node:path";
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

/** The migrations that the database still lacks, asked over a connection of one's own or the application's. */
export async function pendingMigrations(query: Query = asApplication): Promise<string[]> {
  const [table] = await query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!table?.there) return migrationNames();
  const rows = await query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map(({ name }) => name));
  return migrationNames().filter((name) => !applied.has(name));
}
