import { reading } from "@/lib/platform/reading";

/** The names of tables begin with a capital, those of columns do not. */
const NAME = /"([A-Z]\w*)"/g;

/** Notes for the request under way, if somebody wants to know, which tables a statement reads. */
export function noteTables(sql: string): void {
  const tables = reading()?.tables;
  if (!tables) return;
  for (const [, name = ""] of sql.matchAll(NAME)) tables.add(name);
}
