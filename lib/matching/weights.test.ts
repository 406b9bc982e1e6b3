import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { effectOf, setWeights, weightsNow } from "./commands";
import { matchesOf } from "./queries";
import { WEIGHTS } from "./weights";

useDatabase();
let secretariat: Actor;
beforeAll(async () => {
  secretariat = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
});

/** What is known of ties alone. */
const TIES = { theyOffer: 0, youOffer: 0, theyMean: 0, youMean: 0, bothNamed: 0, ties: 50 };

describe("what the reasons to fit weigh", () => {
  it("is seen in its effect before it is set: whose best partner would be another, and how stable each is", async () => {
    const { places, changed } = await effectOf(secretariat, TIES);
    expect(places).toBe(44);
    const { before, after } = changed.find(({ slug }) => slug === "barcelona") ?? {};
    expect(before?.slug).not.toBe("liuzhou");
    expect(after?.slug).toBe("liuzhou");
    for (const best of [before, after]) expect(best?.stability).toBeGreaterThan(0);
    expect(await weightsNow()).toEqual({ weights: WEIGHTS, declared: WEIGHTS, version: 1 });
    const now = await effectOf(secretariat, {});
    expect(now.changed).toEqual([]);
    expect(now.best).toHaveLength(44);
    for (const { partner } of now.best) {
      expect(partner?.stability).toBeGreaterThanOrEqual(0);
      expect(partner?.stability).toBeLessThanOrEqual(1);
    }
  });

  it("holds for all suggestions once it is set, and is set by one at a time", async () => {
    const set = await setWeights(secretariat, 1, TIES);
    expect(set).toMatchObject({ weights: { ...WEIGHTS, ...TIES }, version: 2 });
    expect((await matchesOf("barcelona", 1))?.[0]?.slug).toBe("liuzhou");
    await expect(setWeights(secretariat, 1, { ties: 8 })).rejects.toMatchObject({ status: 412 });
    expect((await setWeights(secretariat, 2, { ties: 8 })).weights).toMatchObject({ theyOffer: 0, ties: 8 });
  });

  it("is the secretariat's to set", async () => {
    const coordinator = await signedIn("Anna Serra", "安娜", { coordinates: "barcelona" });
    await expect(setWeights(coordinator, 3, TIES)).rejects.toMatchObject({ status: 403 });
    await expect(effectOf(coordinator, TIES)).rejects.toMatchObject({ status: 403 });
  });
});
