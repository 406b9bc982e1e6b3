import { describe, expect, it } from "vitest";
import { allPlaces } from "@/lib/places/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { useDatabase } from "@/test/database";
import { fingerprintOf, shortFingerprint } from "../versions/fingerprint";
import { planOf } from "../versions/plan.testing";
import type { Version } from "../versions/present";
import { actionPlanPdf } from "./document";
import { pagesOf } from "./pdf-text.testing";

useDatabase();

const versionOf = (more: Partial<Version> = {}, plan = planOf()): Version => ({
  number: 3,
  cause: "AGREED",
  fingerprint: fingerprintOf(plan),
  at: "2026-11-25T08:00:00.000Z",
  person: { en: "Shen Wenqing", zh: "沈文清" },
  baseline: true,
  inForce: true,
  content: plan,
  ...more,
});
const printed = async (version: Version) =>
  actionPlanPdf({
    code: "RC-2026-006",
    version,
    firstAgreedAt: null,
    taxonomy: await taxonomy(),
    places: await allPlaces(),
  });
const bare = (text: string) => text.replaceAll(/\s+/g, "");

describe("the action plan as a PDF", () => {
  it("says the whole plan in both languages, with room for every place's signature", async () => {
    const text = pagesOf(await printed(versionOf())).join("");
    const { fingerprint } = versionOf();
    for (const part of [
      "Urban Cooperation Action Plan城市合作行动计划",
      "Quiet streets安静的街道",
      "两市测量安静给街道带来什么。",
      "Agreed on 25 November 2026",
      fingerprint,
      "Work packages工作包",
      "Sensors stand",
      "EUR 150,000",
      "Nights below 45 dB低于45分贝的夜晚",
      "Signatures签署",
      "Barcelona巴塞罗那",
      "Wuhan武汉",
      "Signature and seal签字、盖章",
    ])
      expect(text).toContain(bare(part));
    expect(text).not.toContain("DRAFT");
  });

  it("has code, version, fingerprint and page on every page", async () => {
    const version = versionOf();
    const pages = pagesOf(await printed(version));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(
        bare(`RC-2026-006 · version 版本 3 · fingerprint 指纹 ${shortFingerprint(version.fingerprint)}`),
      );
      expect(page).toContain(`${index + 1}/${pages.length}`);
    }
  });

  it("is marked as a draft on every page where it is not agreed", async () => {
    for (const cause of ["SENT", null] as const)
      for (const page of pagesOf(await printed(versionOf({ cause })))) expect(page).toContain("DRAFT草稿");
  });

  it("is the same bytes for the same version, and says its title and language", async () => {
    const [first, second] = [await printed(versionOf()), await printed(versionOf())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const raw = Buffer.from(first).toString("latin1");
    expect(raw).toContain("/Lang (en)");
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/DisplayDocTitle true");
  });

  it("goes over as many pages as a long plan needs, and prints what its fonts lack in another way", async () => {
    const long = "两个城市共同测量街道的噪声，并比较各自的做法。".repeat(200);
    const plan = planOf({ summary: { en: "CO₂ falls ≥ 3 % → good. Żółć, ș, ő.", zh: long } });
    const pages = pagesOf(await printed(versionOf({}, plan)));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.join("")).toContain(bare("CO2 falls >= 3 % – good. Żółć, ș, ő."));
    expect(pages.join("").split("共同测量街道").length).toBeGreaterThan(150);
  });
});
