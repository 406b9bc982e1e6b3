import { isIP } from "node:net";
import { z } from "zod";
import { type DatabaseAddresses, databaseAddresses, databaseEnvironment } from "./database-addresses";
import { LEVELS } from "./log-levels";
import { type MailSettings, mailEnvironment, mailSettings } from "./mail-settings";
import { oneOf, settingFault, webAddress, wholeNumber } from "./setting";

/** Signs sessions where no secret is set; only for development, a production start refuses it. */
export const DEVELOPMENT_SECRET = "for development only, never for production";

/**
 * The address to listen on, as HOST says it. Some shells keep the machine's name under HOST: what is no address is nobody's
 * wish.
 */
export function listenAddress(host: string | undefined): string | undefined {
  return host && (isIP(host) || host === "localhost") ? host : undefined;
}

const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])$/;

const environment = z.object({
  NODE_ENV: oneOf(["development", "production", "test"]).default("development"),
  ...databaseEnvironment,
  ...mailEnvironment,
  NEXTAUTH_SECRET: z.string().min(1).default(DEVELOPMENT_SECRET),
  NEXTAUTH_URL: webAddress("https://tandem.example").optional(),
  HOST: z.string().transform(listenAddress).optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  TANDEM_DEMONSTRATION: oneOf(["on", "off"]).default("off"),
  /** Whether the database is the embedded one: a start says so. */
  TANDEM_EMBEDDED: oneOf(["on", "off"]).default("off"),
  /** How many proxies of ours stand before the application; each appends one address to X-Forwarded-For. */
  TANDEM_PROXIES: wholeNumber(0, 10).default(0),
  /** Where files are kept: a folder, or `s3://bucket` with the four settings below. */
  TANDEM_STORAGE: z
    .string()
    .refine(
      (storage) => !storage.startsWith("s3:") || BUCKET.test(storage),
      "takes a folder or a bucket like s3://tandem-files",
    )
    .default(".data/files"),
  TANDEM_S3_ENDPOINT: webAddress("https://s3.example").optional(),
  TANDEM_S3_REGION: z.string().default("us-east-1"),
  TANDEM_S3_ACCESS_KEY_ID: z.string().optional(),
  TANDEM_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** A provider of OpenID Connect to sign in with: its address, what it knows us by, and how it is called. */
  TANDEM_OIDC_ISSUER: webAddress("https://login.example").optional(),
  TANDEM_OIDC_CLIENT_ID: z.string().optional(),
  TANDEM_OIDC_CLIENT_SECRET: z.string().optional(),
  TANDEM_OIDC_NAME: z.string().default("OpenID Connect"),
  /** How many megabytes of public pages each process keeps; 0 keeps none. */
  TANDEM_PAGE_CACHE: wholeNumber(0, 10_000).default(64),
  TANDEM_LOG: oneOf(LEVELS).optional(),
});

const NO_DATABASE = "is not set: npm start sets it, or name a Postgres yourself, like postgresql://user@host/database";

/** Where files are kept; throws a ConfigError that names what a bucket still needs. */
function storageOf(env: z.output<typeof environment>): Config["storage"] {
  if (!env.TANDEM_STORAGE.startsWith("s3:")) return { kind: "disk", folder: env.TANDEM_STORAGE };
  const [bucket, endpoint] = [BUCKET.exec(env.TANDEM_STORAGE)?.[1], env.TANDEM_S3_ENDPOINT];
  const [accessKeyId, secretAccessKey] = [env.TANDEM_S3_ACCESS_KEY_ID, env.TANDEM_S3_SECRET_ACCESS_KEY];
  if (bucket && endpoint && accessKeyId && secretAccessKey)
    return { kind: "s3", bucket, endpoint, region: env.TANDEM_S3_REGION, accessKeyId, secretAccessKey };
  throw new ConfigError(
    "The environment is not as it should be:\n  TANDEM_STORAGE: a bucket needs TANDEM_S3_ENDPOINT, TANDEM_S3_ACCESS_KEY_ID and TANDEM_S3_SECRET_ACCESS_KEY",
  );
}

/** The provider of OpenID Connect; throws a ConfigError that names what it still needs. */
function oidcOf(env: z.output<typeof environment>): Config["oidc"] {
  const [issuer, clientId, clientSecret] = [
    env.TANDEM_OIDC_ISSUER,
    env.TANDEM_OIDC_CLIENT_ID,
    env.TANDEM_OIDC_CLIENT_SECRET,
  ];
  if (!issuer) return undefined;
  if (clientId && clientSecret && env.NEXTAUTH_URL)
    return { issuer, clientId, clientSecret, name: env.TANDEM_OIDC_NAME };
  throw new ConfigError(
    "The environment is not as it should be:\n  TANDEM_OIDC_ISSUER: a provider needs TANDEM_OIDC_CLIENT_ID, TANDEM_OIDC_CLIENT_SECRET and NEXTAUTH_URL, the address that it leads back to",
  );
}

export type Config = DatabaseAddresses & {
  production: boolean;
  secret: string;
  /** The address under which people reach the application, if it was told. */
  url?: string;
  port: number;
  /** The address it listens on; all of the machine where none was said. */
  host?: string;
  /** Whether the demonstration accounts exist and the sign-in page offers them. */
  demonstration: boolean;
  proxies: number;
  /** How much of public pages this process keeps, in bytes. */
  pageCache: number;
  /** How mail leaves, and from whom. */
  mail: MailSettings;
  /** The provider of OpenID Connect that people may sign in with, if any. */
  oidc?: { issuer: string; clientId: string; clientSecret: string; name: string };
  /** Where files are kept. */
  storage:
    | { kind: "disk"; folder: string }
    | {
        kind: "s3";
        bucket: string;
        endpoint: string;
        region: string;
        accessKeyId: string;
        secretAccessKey: string;
      };
};

/** A setting that is missing or wrong, in words for whoever starts the application. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

let settled: Config | undefined;

/**
 * The settings, from the environment; throws a ConfigError that names every setting at fault. They are read once by what
 * serves, since every request asks for them.
 */
export function config(from: Record<string, string | undefined> = process.env): Config {
  if (from === process.env && settled) return settled;
  const read = readSettings(from);
  if (from === process.env && read.production) settled = read;
  return read;
}

function readSettings(from: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    // One sentence for each setting: what is not written in digits is also out of its bounds.
    const faults = new Map(result.error.issues.map(({ path, message }) => [String(path[0]), message]));
    const lines = [...faults].map(([name, takes]) => `  ${settingFault(name, given[name], takes)}`);
    throw new ConfigError(`The environment is not as it should be:\n${lines.join("\n")}`);
  }
  const env = result.data;
  const addresses = databaseAddresses(env);
  if (!addresses) throw new ConfigError(`The environment is not as it should be:\n  DATABASE_URL: ${NO_DATABASE}`);
  return {
    production: env.NODE_ENV === "production",
    ...addresses,
    secret: env.NEXTAUTH_SECRET,
    url: env.NEXTAUTH_URL,
    port: env.PORT,
    host: env.HOST,
    demonstration: env.TANDEM_DEMONSTRATION === "on",
    proxies: env.TANDEM_PROXIES,
    pageCache: env.TANDEM_PAGE_CACHE * 1024 * 1024,
    mail: mailSettings(env, env.TANDEM_EMBEDDED === "on", env.NEXTAUTH_URL && new URL(env.NEXTAUTH_URL).hostname),
    storage: storageOf(env),
    oidc: oidcOf(env),
  };
}

/** What HOST says when everybody may come, to the demonstration accounts as well. */
const EVERYWHERE = ["0.0.0.0", "::"];

/** Whether the start said that the demonstration accounts are for others too; one address of the machine does not. */
export const demonstrationIsOpen = (): boolean => EVERYWHERE.includes(config().host ?? "");

const SHORTEST_SECRET = 32;
const PLACEHOLDER = /change.?me|replace.?me|example|placeholder|for development/i;

/** What a start knows of itself: whether the database is the embedded one, and whether demonstration accounts are in it. */
export type StartFacts = { embedded: boolean; demonstrationAccounts: boolean };

/**
 * Refuses a production start that anybody could sign in to: a secret that is the default, short or a placeholder, or
 * demonstration accounts, whose password is public, in a database that is not the embedded one. Says all reasons.
 */
export function refuseUnsafeProduction({ embedded, demonstrationAccounts }: StartFacts, settings = config()): void {
  if (!settings.production || embedded) return;
  const { secret } = settings;
  const reasons = [
    (secret.length < SHORTEST_SECRET || PLACEHOLDER.test(secret)) &&
      `NEXTAUTH_SECRET is missing, a placeholder, or shorter than ${SHORTEST_SECRET} characters, so that sessions could be forged. Set one of your own: openssl rand -base64 48`,
    settings.demonstration &&
      "TANDEM_DEMONSTRATION is on, which offers accounts to everybody. Switch it off: it is for the embedded database only.",
    demonstrationAccounts &&
      "The database holds demonstration accounts, whose password is public. Start on a database without them.",
  ].filter((reason) => reason !== false);
  if (reasons.length > 0) {
    throw new ConfigError(`Refusing to start in production:\n${reasons.map((reason) => `  - ${reason}`).join("\n")}`);
  }
}
