import { parseOptions } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { Problem } from "@/lib/platform/errors";
import { hashPassword, passwordFits } from "./password";

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
    const time = async (hash: string | null) => {
      const start = performance.now();
      await passwordFits("whatever it is", hash);
      return performance.now() - start;
    };
    const hash = await hashPassword("somebody's password");
    await time(null);
    const median = async (of: string | null) => {
      const times = [await time(of), await time(of), await time(of), await time(of), await time(of)].sort(
        (a, b) => a - b,
      );
      return times[2] as number;
    };
    const [stranger, known] = [await median(null), await median(hash)];
    expect(stranger).toBeGreaterThan(known / 3);
    expect(await passwordFits("whatever it is", null)).toBe(false);
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
