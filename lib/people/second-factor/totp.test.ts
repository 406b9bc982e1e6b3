import { describe, expect, it } from "vitest";
import { base32, codeAt, newTotpSecret, stepAt, stepOfCode, totpAddress } from "./totp";

// RFC 6238, appendix B, for SHA-1: its codes of eight digits, of which authenticator applications show the last six.
const SECRET = Buffer.from("12345678901234567890");
const VECTORS: [number, string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

describe("codes by the clock", () => {
  it.each(VECTORS)("are those of RFC 6238 at %i", (seconds, code) => {
    expect(codeAt(SECRET, stepAt(new Date(seconds * 1000)))).toBe(code.slice(2));
  });

  const time = new Date("2026-12-01T10:00:10Z");
  const now = stepAt(time);
  const taken = (step: number, after = 0) => stepOfCode(codeAt(SECRET, step), SECRET, { time, after });

  it("are taken of half a minute before and after, and of no other", () => {
    expect([-2, -1, 0, 1, 2].map((off) => taken(now + off))).toEqual([null, now - 1, now, now + 1, null]);
  });

  it("are taken once: none of a time that was taken, or lies before it", () => {
    expect([now - 1, now, now + 1].map((step) => taken(step, now))).toEqual([null, null, now + 1]);
  });

  it("are taken with the blank that applications show in them, and not half", () => {
    const code = codeAt(SECRET, now);
    expect(stepOfCode(`${code.slice(0, 3)} ${code.slice(3)}`, SECRET, { time, after: 0 })).toBe(now);
    expect(stepOfCode(code.slice(0, 5), SECRET, { time, after: 0 })).toBeNull();
    expect(stepOfCode("", SECRET, { time, after: 0 })).toBeNull();
  });
});

it("the secret is written in base32, as RFC 4648 has it", () => {
  expect(["f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => base32(Buffer.from(text)))).toEqual([
    "MY",
    "MZXQ",
    "MZXW6",
    "MZXW6YQ",
    "MZXW6YTB",
    "MZXW6YTBOI",
  ]);
  expect(base32(newTotpSecret())).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress(SECRET, "li.na+1@wuhan.example")).toBe(
    "otpauth://totp/Tandem:li.na%2B1%40wuhan.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tandem&digits=6&period=30",
  );
});
