import pg from "pg";
import { ConfigError } from "./config";
import type { AddressSettings } from "./database-addresses";

const OLDEST = 15;
const PATIENCE_MS = 10_000;

const USUAL: AddressSettings = { address: "DATABASE_URL", name: "DATABASE_URL", role: "DATABASE_URL" };

type Found = { major: number; encoding: string; database: string };

/**
 * Throws a ConfigError, for whoever starts the application, when the database cannot be used: why, and which setting to
 * correct, or what else to do.
 */
export async function assertDatabaseReady(
  url: string,
  { settings = USUAL, patienceMs = PATIENCE_MS }: { settings?: AddressSettings; patienceMs?: number } = {},
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  // A connection that breaks later is told by the query; without this, Node would end the process.
  client.on("error", () => {});
  let found: Found;
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_database() AS database,
         current_setting('server_encoding') AS encoding`,
    );
    found = rows[0];
  } catch (error) {
    const what = `The database of ${settings.address}, at ${client.host}:${client.port}, cannot be used`;
    throw new ConfigError(`${what}: ${whyOf(error)}. ${adviceOn(error, client.database ?? "tandem", settings)}`);
  } finally {
    await client.end().catch(() => {});
  }
  const { major, encoding, database } = found;
  if (major < OLDEST) throw new ConfigError(`The database is Postgres ${major}; Tandem needs ${OLDEST} or later.`);
  if (encoding !== "UTF8")
    throw new ConfigError(
      `The database ${database} is written in ${encoding}, which has no Chinese. Make another one and name it in ${settings.name}: CREATE DATABASE tandem ENCODING 'UTF8' TEMPLATE template0`,
    );
}

/** Waits until the database can be reached, trying each second; calls back once when it has to wait. */
export async function untilReachable(url: string, onWait: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
    client.on("error", () => {});
    try {
      await client.connect();
      return;
    } catch {
      if (tries === 0) onWait();
    } finally {
      await client.end().catch(() => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

const ADVICE: [RegExp, (database: string, settings: AddressSettings) => string][] = [
  [/^ECONNREFUSED$/, () => "Start Postgres there, or correct the address."],
  [/^(ENOTFOUND|EAI_AGAIN)$/, () => "Correct the host's name."],
  [/^(28P01|28000)$/, (_, { role }) => `Correct ${role}.`],
  [/^3D000$/, (database) => `Make it: CREATE DATABASE "${database}" ENCODING 'UTF8' TEMPLATE template0`],
  [/^53300$/, () => "Let it have more connections, or end some."],
  [/^57P03$/, () => "Wait until it has started."],
];

/** What to do about it; where nobody knows better, what is the matter most often. */
function adviceOn(error: unknown, database: string, settings: AddressSettings): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = ADVICE.find(([codes]) => codes.test(code));
  return found?.[1](database, settings) ?? "Correct the address, or let this machine through the firewall.";
}

/** Throws a ConfigError when the role may not make the tables that this version needs. */
export async function assertMayCreate(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_user AS role, current_database() AS database, current_schema() IS NOT NULL
       AND has_schema_privilege(current_schema(), 'CREATE')
       AND has_database_privilege(current_database(), 'CREATE') AS may`,
  );
  const [{ role, database, may }] = rows;
  if (may) return;
  throw new ConfigError(
    `The role ${role} may not make tables in the database ${database}. Let whoever owns it run: GRANT CREATE ON DATABASE "${database}" TO "${role}"; GRANT CREATE ON SCHEMA public TO "${role}"`,
  );
}
