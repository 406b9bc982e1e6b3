import { z } from "zod";

/** Signs sessions where no secret is set; only for development, a production start refuses it. */
export const DEVELOPMENT_SECRET = "for development only, never for production";

const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be an address like postgresql://user@host/database",
});

const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: postgres,
  DATABASE_READ_URL: postgres.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z.string().min(1).default(DEVELOPMENT_SECRET),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be an address like https://tandem.example" }).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  TANDEM_DEMONSTRATION: z.enum(["on", "off"]).default("off"),
  /** How many proxies of ours stand before the application; each appends one address to X-Forwarded-For. */
  TANDEM_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

export type Config = {
  production: boolean;
  databaseUrl: string;
  databaseReadUrl?: string;
  secret: string;
  /** The address under which people reach the application, if it was told. */
  url?: string;
  port: number;
  /** Whether the demonstration accounts exist and the sign-in page offers them. */
  demonstration: boolean;
  proxies: number;
};

/** A setting that is missing or wrong, in words for whoever starts the application. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** The settings, from the environment; throws a ConfigError that names every setting at fault. */
export function config(from: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`The environment is not as it should be:\n${faults.join("\n")}`);
  }
  const env = result.data;
  return {
    production: env.NODE_ENV === "production",
    databaseUrl: env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    secret: env.NEXTAUTH_SECRET,
    url: env.NEXTAUTH_URL,
    port: env.PORT,
    demonstration: env.TANDEM_DEMONSTRATION === "on",
    proxies: env.TANDEM_PROXIES,
  };
}

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
