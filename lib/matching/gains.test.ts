import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { gainsOf } from "./gains";
import { matchesOf } from "./queries";

useDatabase();

it("tells of each place what of its offers one seeks, and what it seeks of one's own", async () => {
  const fits = (await matchesOf("barcelona")) ?? [];
  const { gains, offering } = await gainsOf(
    "barcelona",
    fits.map(({ slug }) => slug),
  );
  expect(offering).toBe(true);
  expect(gains.map(({ slug }) => slug)).toEqual(fits.map(({ slug }) => slug));
  for (const { slug, reasons } of fits) {
    const gain = gains.find((one) => one.slug === slug);
    const has = (kind: string) => reasons.some((reason) => reason.kind === kind);
    expect([slug, gain?.theyOffer !== null, gain?.theySeek !== null]).toEqual([
      slug,
      has("theyOffer"),
      has("youOffer"),
    ]);
  }
});

it("tells nothing of nobody", async () => {
  expect((await gainsOf("barcelona", [])).gains).toEqual([]);
});

it("tells where a place offers nothing yet, and then nobody seeks anything of it", async () => {
  const others = ((await matchesOf("wuhan")) ?? []).map(({ slug }) => slug);
  const { gains, offering } = await gainsOf("wuhan", others);
  expect(offering).toBe(false);
  expect(gains.filter(({ theySeek }) => theySeek)).toEqual([]);
});
