import { createHash, randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { config } from "@/lib/platform/config";

/** A browser that people signed in with before: a name that is made up, and digests of their accounts. */
export type Device = { id: string; accounts: string[] };

/** The cookie by which a browser is known again; it opens nothing. */
export const DEVICE_COOKIE = "tandem.device";
/** How long a browser is known, in seconds: browsers keep no cookie longer than 400 days. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;

const ACCOUNTS = 8;
const SALT = "tandem device";
const content = z.object({ dev: z.uuid(), acc: z.array(z.string()) });

// No list of addresses for whoever reads the cookie's content, should the secret ever be known.
const digestOf = (account: string) =>
  createHash("sha256").update(`${account}\n${config().secret}`).digest("base64url").slice(0, 22);

/** The device of a cookie; null when there is none or it is not of our making. */
export async function deviceOf(cookie: string | undefined): Promise<Device | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: config().secret, salt: SALT }).catch(() => null);
  const read = content.safeParse(token);
  return read.success ? { id: read.data.dev, accounts: read.data.acc } : null;
}

/** The account that an e-mail names, however it is written. */
export const accountOf = (email: string): string => email.trim().toLowerCase();

/** Whether somebody signed in to the account with this browser before. */
export const knowsAccount = (device: Device | null | undefined, account: string): device is Device =>
  !!device?.accounts.includes(digestOf(account));

/** The cookie's content once the account was signed in to with this browser; of many accounts the latest stay. */
export function deviceCookieFor(device: Device | null, account: string): Promise<string> {
  const digest = digestOf(account);
  const acc = [digest, ...(device?.accounts ?? []).filter((each) => each !== digest)].slice(0, ACCOUNTS);
  const token = { dev: device?.id ?? randomUUID(), acc };
  return encode({ token, secret: config().secret, salt: SALT, maxAge: DEVICE_SECONDS });
}
