import { z } from "zod";
import { decimalNumber, wholeNumber } from "./setting";

const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error:
    "takes an address like postgresql://user@host/database; where a password has signs like / # @, set DATABASE_HOST, DATABASE_USER and DATABASE_PASSWORD instead",
});

/** The settings that say where the database is: one address, or its parts, which may hold any sign. */
export const databaseEnvironment = {
  DATABASE_URL: postgres.optional(),
  DATABASE_HOST: z.string().optional(),
  DATABASE_PORT: wholeNumber(1, 65_535).default(5432),
  DATABASE_NAME: z.string().default("tandem"),
  DATABASE_USER: z.string().default("tandem"),
  DATABASE_PASSWORD: z.string().optional(),
  /** The same database without a pooler between, for what needs a session: preparing, and the worker's LISTEN. */
  DATABASE_DIRECT_URL: postgres.optional(),
  /** The role that owns the tables, where the application's own role owns nothing; only preparing uses it. */
  DATABASE_OWNER: z.string().optional(),
  DATABASE_OWNER_PASSWORD: z.string().default(""),
  DATABASE_READ_URL: postgres.optional(),
  /** How many seconds a replica may be behind before it is left aside. */
  DATABASE_READ_DELAY: decimalNumber(0.5, 3600).default(10),
  DATABASE_POOL: wholeNumber(1, 200).default(10),
};

/** The settings as they are read, all of them by name. */
export type DatabaseEnvironment = z.output<z.ZodObject<typeof databaseEnvironment>>;

/** Where an address comes from: the settings that are to be corrected where it, or who it signs in as, is wrong. */
export type AddressSettings = { address: string; name: string; role: string };

/** Where the database is reached, by what for. */
export type DatabaseAddresses = {
  /** For serving; a pooler in transaction mode may stand between. */
  databaseUrl: string;
  /** For what needs a session of its own. */
  databaseDirectUrl: string;
  /** For preparing: the same, as the role that owns the tables. */
  databaseOwnerUrl: string;
  databaseSettings: { serving: AddressSettings; owner: AddressSettings };
  databaseReadUrl?: string;
  databaseReadDelay: number;
  databasePool: number;
};

/** Whether a database of one's own is named at all. */
export const namesDatabase = (env: Record<string, string | undefined>): boolean =>
  Boolean(env.DATABASE_URL || env.DATABASE_HOST);

function fromParts(env: DatabaseEnvironment): string {
  const user = encodeURIComponent(env.DATABASE_USER);
  const password = env.DATABASE_PASSWORD === undefined ? "" : `:${encodeURIComponent(env.DATABASE_PASSWORD)}`;
  const host = env.DATABASE_HOST?.includes(":") ? `[${env.DATABASE_HOST}]` : env.DATABASE_HOST;
  return `postgresql://${user}${password}@${host}:${env.DATABASE_PORT}/${encodeURIComponent(env.DATABASE_NAME)}`;
}

function asRole(address: string, role: string, password: string): string {
  const url = new URL(address);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}

const inOne = (name: string): AddressSettings => ({ address: name, name, role: name });
const IN_PARTS: AddressSettings = {
  address: "DATABASE_HOST",
  name: "DATABASE_NAME",
  role: "DATABASE_USER and DATABASE_PASSWORD",
};

function settingsOf(env: DatabaseEnvironment): DatabaseAddresses["databaseSettings"] {
  const serving = env.DATABASE_URL ? inOne("DATABASE_URL") : IN_PARTS;
  const direct = env.DATABASE_DIRECT_URL ? inOne("DATABASE_DIRECT_URL") : serving;
  const owner = env.DATABASE_OWNER ? { ...direct, role: "DATABASE_OWNER and DATABASE_OWNER_PASSWORD" } : direct;
  return { serving, owner };
}

/** The addresses that the settings name; null where they name no database. */
export function databaseAddresses(env: DatabaseEnvironment): DatabaseAddresses | null {
  const databaseUrl = env.DATABASE_URL ?? (env.DATABASE_HOST ? fromParts(env) : undefined);
  if (!databaseUrl) return null;
  const databaseDirectUrl = env.DATABASE_DIRECT_URL ?? databaseUrl;
  return {
    databaseUrl,
    databaseDirectUrl,
    databaseOwnerUrl: env.DATABASE_OWNER
      ? asRole(databaseDirectUrl, env.DATABASE_OWNER, env.DATABASE_OWNER_PASSWORD)
      : databaseDirectUrl,
    databaseSettings: settingsOf(env),
    databaseReadUrl: env.DATABASE_READ_URL,
    databaseReadDelay: env.DATABASE_READ_DELAY,
    databasePool: env.DATABASE_POOL,
  };
}
