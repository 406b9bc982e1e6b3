import { codeAt, stepAt } from "@/lib/people/second-factor/totp";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator application shows at a moment, given the secret as it is typed by hand. */
export function codeShown(secret: string, time: Date): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return codeAt(Buffer.from(bytes), stepAt(time));
}
