import pg from "pg";
import { ConfigError } from "./config";

type Role = { name: string; password: string };

/** The name and password of an address's role. */
function roleOf(url: string): Role {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * Gives the application's role, which owns nothing, what serving needs: to read and write every table, but of an
 * append-only one to read and add only, and to run the worker's jobs. Makes the role where there is none yet, and gives it
 * the password of its address where it has another. Does nothing where the application's role is the owner itself.
 */
export async function grantApplication(ownerUrl: string, applicationUrl: string): Promise<void> {
  const role = roleOf(applicationUrl);
  if (!role.name || role.name === roleOf(ownerUrl).name) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await ensureRole(client, role, ownerUrl);
    await client.query(grantsTo(role.name, await appendOnlyTables(client), await closedTables(client)));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, { name, password }: Role, ownerUrl: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there, rolcreaterole OR rolsuper AS may
     FROM pg_roles WHERE rolname = current_user`,
    [name],
  );
  const [{ there, may }] = rows;
  if (there && (await opensTo({ name, password }, ownerUrl))) return;
  const verb = there ? "ALTER" : "CREATE";
  if (!may)
    throw new ConfigError(
      there
        ? `The role ${name} of the application has another password, and the role that prepares may not change it: ALTER ROLE "${name}" PASSWORD '…'`
        : `There is no role ${name} for the application, and the role that prepares may not make one: CREATE ROLE "${name}" LOGIN PASSWORD '…'`,
    );
  await client.query(`${verb} ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

/** PostgreSQL's codes for a password that is not the role's, and for a role that may not sign in so. */
const REFUSED = new Set(["28P01", "28000"]);

/** Whether the owner's server takes the role's password. */
async function opensTo({ name, password }: Role, ownerUrl: string): Promise<boolean> {
  const address = new URL(ownerUrl);
  address.username = encodeURIComponent(name);
  address.password = encodeURIComponent(password);
  const client = new pg.Client({ connectionString: address.href });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (REFUSED.has((error as { code?: string }).code ?? "")) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** The tables whose changes a trigger refuses. */
async function appendOnlyTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'refuse_change'::regproc",
  );
  return rows.map(({ name }) => name);
}

/** The worker's tables that have row level security and no policy yet, so that none but their owner sees a row. */
async function closedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
       AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)`,
  );
  return rows.map(({ name }) => name);
}

function grantsTo(role: string, appendOnly: string[], closed: string[]): string {
  const to = pg.escapeIdentifier(role);
  const schemas = "public, graphile_worker";
  return [
    `GRANT USAGE ON SCHEMA ${schemas} TO ${to}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schemas} TO ${to}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schemas} TO ${to}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schemas} TO ${to}`,
    `REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${to}`,
    ...appendOnly.map((table) => `REVOKE UPDATE, DELETE ON ${table} FROM ${to}`),
    ...closed.map((table) => `CREATE POLICY granted ON ${table} USING (true) WITH CHECK (true)`),
  ].join(";\n");
}
