import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { config } from "./config";

/** What is kept under the application's secret, each kind under a key of its own. */
export type Purpose = "second factor" | "recovery code" | "passkey";

const keyFor = (purpose: Purpose) => Buffer.from(hkdfSync("sha256", config().secret, "tandem", purpose, 32));

/** Encrypts (AES-256-GCM) what must be read again later, so that whoever reads the database alone cannot. */
export function seal(plain: Buffer, purpose: Purpose): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Reads it back; throws when it was altered, or sealed under another secret. */
export function unseal(sealed: string, purpose: Purpose): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

/** A digest of what is short enough to be found by trying, were it not for the application's secret. */
export const sealedDigest = (text: string, purpose: Purpose): string =>
  createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
