import { parseOptions, verify } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "@/lib/access/problems";
import { hashPassword, passwordFits } from "./password";

// The same as ever, but it can be asked what it was called with.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

describe("a password's hash", () => {
  it("is argon2id at the cost that OWASP asks for, and fits the password alone", async () => {
    const hash = await hashPassword("a long enough password");
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, saltLen: 16 });
    expect(await passwordFits("a long enough password", hash)).toBe(true);
    expect(await passwordFits("a long enough Password", hash)).toBe(false);
  });

  it("differs each time", async () => {
    expect(await hashPassword("the same")).not.toBe(await hashPassword("the same"));
  });

  it("is compared, at the same cost, for a person who does not exist", async () => {
    vi.mocked(verify).mockClear();
    expect(await passwordFits("whatever it is", null)).toBe(false);
    const [compared] = vi.mocked(verify).mock.calls[0] ?? [];
    expect(parseOptions(String(compared))).toEqual(parseOptions(await hashPassword("somebody's password")));
  });

  it("is compared a few at a time: too many are refused, and whoever is known goes first", async () => {
    const order: string[] = [];
    const attempts = Array.from({ length: 70 }, () =>
      passwordFits("guess", null).then(
        () => order.push("stranger"),
        (error: unknown) => order.push(error instanceof Problem ? String(error.status) : "?"),
      ),
    );
    attempts.push(passwordFits("guess", null, { ahead: true }).then(() => order.push("known")));
    await Promise.all(attempts);
    expect(order.filter((each) => each === "503")).toHaveLength(4);
    expect(order.filter((each) => each !== "503").indexOf("known")).toBeLessThan(33);
  });
});
