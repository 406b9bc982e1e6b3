import { noteReading, reading } from "@/lib/platform/reading";

/** The names of tables begin with a capital, those of columns do not. */
const NAME = /"([A-Z]\w*)"/g;

/** Notes which tables a statement reads. */
export function noteTables(sql: string): void {
  if (reading()?.tables) noteReading([...sql.matchAll(NAME)].map(([, name = ""]) => name));
}
