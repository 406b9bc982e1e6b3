import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { migrationNames, prismaFolder } from "@/lib/platform/migrations";

const require = createRequire(import.meta.url);
const NO_FILTER = { externalTables: [], externalEnums: [] };
let instantiated = false;

/** Node cannot import WebAssembly as a module yet, so the engine is instantiated by hand, once. */
async function instantiate(): Promise<void> {
  if (instantiated) return;
  // The built application has the engine beside it, and no package to find it in.
  const beside = path.join(process.cwd(), "schema_engine_bg.wasm");
  const inPackage = () =>
    path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  const wasm = existsSync(beside) ? beside : inPackage();
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": { ...engine } });
  (engine as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }).__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
  instantiated = true;
}

function schemaFiles() {
  const folder = path.join(prismaFolder(), "schema");
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  return { files: files.map((file) => ({ path: file, content: readFileSync(file, "utf8") })) };
}

function migrationList() {
  const baseDir = path.join(prismaFolder(), "migrations");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: readFileSync(path.join(baseDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

const migrationScripts = () =>
  migrationList().migrationDirectories.map(({ migrationFile }) => migrationFile.content.value);

/** Runs a script as one transaction, over a connection of its own. */
async function run(url: string, script: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks is told by the query; without this, Node would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}

// The engine's lock of its own, on a session that a pooler would keep; preparing holds one of a transaction instead.
const SESSION_LOCK = /^\s*SELECT pg_advisory_lock\(/;

type Field = { name: string; dataTypeID: number };
type Connected = Awaited<ReturnType<PrismaPg["connect"]>>;
type Answering = { performIO(query: unknown): Promise<{ fields: Field[] }> };
const [CATALOGUE_LETTER, TEXT] = [18, 25];

/** The adapter refuses the catalogue's type of one letter, which the engine asks for when it describes a database. */
function readLetters(adapter: Connected): void {
  const answering = adapter as unknown as Answering;
  const letters = new Set<string>();
  const performIO = answering.performIO.bind(answering);
  answering.performIO = async (query) => {
    const result = await performIO(query);
    for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === CATALOGUE_LETTER)) {
      letters.add(field.name);
      field.dataTypeID = TEXT;
    }
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const type = (name: string, index: number) =>
      letters.has(name) ? ColumnTypeEnum.Character : result.columnTypes[index];
    return { ...result, columnTypes: result.columnNames.map(type) as typeof result.columnTypes };
  };
}

// In the transaction of the migration itself, so that one is either there and noted, or neither.
const NOTED = "UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL";
// What was begun and is not noted came to nothing: a start was ended, or the script failed.
const GIVEN_UP =
  "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL";

/** Prisma's adapter for Postgres splits a script at every semicolon, also inside functions; this one sends it whole. */
class WholeScripts extends PrismaPg {
  readonly #url: string;
  readonly #opened: { dispose(): Promise<void> }[] = [];
  constructor(url: string) {
    super({ connectionString: url });
    this.#url = url;
  }
  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) => (SESSION_LOCK.test(query.sql) ? 0 : executeRaw(query));
    readLetters(adapter);
    adapter.executeScript = async (script) => {
      const migration = migrationScripts().includes(script);
      await run(this.#url, migration ? `${script}\n;${NOTED}` : script);
    };
    return adapter;
  }
  /** The engine leaves its connections open, and Postgres neither copies nor renames a database that is in use. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#opened.map((adapter) => adapter.dispose()));
  }
}

async function withEngine<T>(url: string, use: (schemaEngine: engine.SchemaEngine) => Promise<T>): Promise<T> {
  await instantiate();
  const connections = new WholeScripts(url);
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: schemaFiles().files.map(({ path: name, content }) => [name, content]) },
    () => {},
    adapter,
  );
  try {
    return await use(schemaEngine);
  } finally {
    schemaEngine.free();
    await connections.close();
  }
}

/**
 * Applies the migrations that the database lacks, with Prisma's own engine compiled to WebAssembly: nothing is
 * downloaded. Returns the names of those applied. Throws the engine's error when one fails. One that was cut off is
 * applied again.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  await run(url, `DO $$ BEGIN IF to_regclass('_prisma_migrations') IS NOT NULL THEN ${GIVEN_UP}; END IF; END $$`);
  return withEngine(url, async (schemaEngine) => {
    const applied = await schemaEngine.applyMigrations({ migrationsList: migrationList(), filters: NO_FILTER });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that makes an empty database what the Prisma schema says. */
export const sqlOfSchema = (url: string): Promise<string> => sqlTo(url, () => ({ tag: "empty" }));

/** The SQL that makes a database, as it is, what the Prisma schema says; empty where it is that already. */
export const sqlOfDifference = (url: string): Promise<string> =>
  sqlTo(url, () => ({ tag: "schemaDatasource", ...schemaFiles(), configDir: path.join(prismaFolder(), "schema") }));

function sqlTo(url: string, from: () => engine.DiffTarget): Promise<string> {
  return withEngine(url, async (schemaEngine) => {
    const result = await schemaEngine.diff({
      from: from(),
      to: { tag: "schemaDatamodel", ...schemaFiles() },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return result.stdout ?? "";
  });
}
