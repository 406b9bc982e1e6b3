import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_SECONDS = 30;
const DIGITS = 6;
/** How many steps of half a minute a telephone's clock may be off. */
const DRIFT = 1;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret, as long as RFC 4226 asks for. */
export const newTotpSecret = (): Buffer => randomBytes(20);

/** The half minute that a moment is in (RFC 6238). */
export const stepAt = (time: Date): number => Math.floor(time.getTime() / 1000 / STEP_SECONDS);

/** The code of a half minute: HMAC-SHA-1, truncated as RFC 4226 has it; what every authenticator application shows. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The half minute whose code this is, around now and later than the last that was taken; null where it is none. */
export function stepOfCode(
  code: string,
  secret: Buffer,
  { time, after }: { time: Date; after: number },
): number | null {
  const given = Buffer.from(code.replaceAll(/\s/g, ""));
  for (let step = stepAt(time) - DRIFT; step <= stepAt(time) + DRIFT; step += 1) {
    const expected = Buffer.from(codeAt(secret, step));
    if (step > after && given.length === expected.length && timingSafeEqual(given, expected)) return step;
  }
  return null;
}

/** Bytes as base32 (RFC 4648) without padding, which authenticator applications take by hand. */
export function base32(bytes: Buffer): string {
  let [bits, text] = ["", ""];
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  for (let at = 0; at < bits.length; at += 5) text += BASE32[Number.parseInt(bits.slice(at, at + 5).padEnd(5, "0"), 2)];
  return text;
}

/** The address that an authenticator application reads from the square. */
export function totpAddress(secret: Buffer, account: string): string {
  const issuer = "Tandem";
  const label = `${issuer}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${issuer}&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
