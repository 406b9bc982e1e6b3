import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { allPlaces } from "@/lib/places/queries";
import { fingerprintOf, shortFingerprint } from "@/lib/plan-model/fingerprint";
import { taxonomy } from "@/lib/taxonomy/queries";
import { useDatabase } from "@/test/database";
import { filled, maximalPlan, textsOf } from "../../../test/fixtures/maximal-plan";
import { planOf } from "../../../test/fixtures/plan";
import { bare, readPdf } from "../../../test/pdf-text";
import type { Version } from "../versions/present";
import { actionPlanPdf } from "./document";

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
const full = maximalPlan();
const printed = async (version: Version) =>
  actionPlanPdf({
    code: "RC-2026-006",
    version,
    firstAgreedAt: null,
    taxonomy: await taxonomy(),
    places: await allPlaces(),
  });

describe("the action plan as a PDF", () => {
  it("says the whole plan in both languages, with room for every place's signature", async () => {
    const { text } = await readPdf(await printed(versionOf()));
    const { fingerprint } = versionOf();
    for (const part of [
      "Cooperation Action Plan合作行动计划",
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
    const { pages } = await readPdf(await printed(version));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(
        bare(`RC-2026-006 · version 版本 3 · check code 校验码 ${shortFingerprint(version.fingerprint)}`),
      );
      expect(page).toContain(`${index + 1}/${pages.length}`);
    }
  });

  it("is marked as a draft on every page where it is not agreed", async () => {
    for (const cause of ["SENT", null] as const)
      for (const page of (await readPdf(await printed(versionOf({ cause })))).pages)
        expect(page).toContain("DRAFT草稿");
  });

  it("says on every page that it was neither sent nor agreed where nobody froze it", async () => {
    for (const page of (await readPdf(await printed(versionOf({ cause: null, number: null })))).pages)
      for (const label of ["never sent, never agreed", "从未提交，未立项"]) expect(page).toContain(bare(label));
    for (const cause of ["SENT", "AGREED"] as const)
      expect((await readPdf(await printed(versionOf({ cause })))).text).not.toContain(bare("never sent"));
  });

  it("is the same bytes for the same version, and says its title and language", async () => {
    const [first, second] = [await printed(versionOf()), await printed(versionOf())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const raw = Buffer.from(first).toString("latin1");
    expect(raw).toContain("/Lang (en)");
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/DisplayDocTitle true");
  });

  it("says every text that is in the plan, whole, in both languages, and lets others have their turn", async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const bytes = await printed(versionOf({}, full));
    clearImmediate(next);
    expect(turns).toBeGreaterThan(10);

    const read = await readPdf(bytes);
    // Beside each other, the cells of a row that goes over two pages are read page by page.
    const text = read.text + read.column("Note", "Amount");
    const missing = textsOf(full).filter(({ text: messages }) => !text.includes(bare(messages)));
    expect(missing.map(({ path }) => path)).toEqual([]);
    expect(textsOf(full).length).toBeGreaterThan(40);
    expect(read.pages.length).toBeGreaterThan(30);

    // Another program reads the same, where there is one: between the head and the foot of each page, as it is set.
    const page = ["-raw", "-x", "0", "-y", "50", "-W", "596", "-H", "730", "-r", "72"];
    const other = spawnSync("pdftotext", [...page, "-", "-"], { input: bytes, maxBuffer: 1e9 });
    if (other.error) return;
    const inTables = /milestones|\.(note|name|unit|measured)\./;
    const whole = bare(other.stdout.toString());
    const lost = textsOf(full).filter(
      ({ path, text: messages }) => !inTables.test(path) && !whole.includes(bare(messages)),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it("goes on with a long cell on the next page, under the same heads", async () => {
    const plan = planOf();
    const measured = { en: filled("en", 6_000, "measured"), zh: filled("zh", 6_000, "测量方法"), of: null };
    const name = { en: filled("en", 200, "name"), zh: filled("zh", 200, "名称"), of: null };
    const [indicator] = plan.sections.results?.indicators ?? [];
    if (indicator && plan.sections.results) plan.sections.results.indicators = [{ ...indicator, name, measured }];
    const bytes = await printed(versionOf({}, plan));
    const { column, pages } = await readPdf(bytes);
    expect(column("How it is measured")).toContain(bare(measured.en + measured.zh));
    const going = pages.filter((page) => page.includes(bare("How it is measured 测量方法")));
    expect(going.length).toBeGreaterThan(3);
  });

  it("prints what forms accept as itself, and nothing that shows nothing", async () => {
    const plan = planOf({
      title: { en: "Zero\u200bwidth\u2060 and a ﻿mark", zh: "零\u200b宽" },
      summary: {
        en: "CO₂ falls ≥ 3 % → good. Żółć, ș, ő, Ă, Huế, София, Αθήνα. e\u0301 x\u0304 ✓\ufe0f\u202e \u0007①Ⅱ℃№‰≈²㎡",
        zh: "镕、堃、喆、㙍、𬭚。⼈人\r\n第二行\u2028第三行\t完",
      },
    });
    const { text } = await readPdf(await printed(versionOf({}, plan)));
    expect(text).toContain(bare("Zero width and a mark零宽"));
    expect(text).toContain(
      bare(
        "CO₂ falls ≥ 3 % → good. Żółć, ș, ő, Ă, Huế, София, Αθήνα. é x̄ ✓ ①Ⅱ℃№‰≈²㎡镕、堃、喆、㙍、𬭚。⼈人第二行第三行完",
      ),
    );
  });

  it("prints the number of a character that its fonts lack, and never fails", async () => {
    const text = "𠮷野 😀 한국 \ud800 \u0000 שלום مرحبا ไทย \ufdd0 \u{10ffff}";
    const plan = planOf({ title: { en: text, zh: text }, summary: { en: text, zh: null } });
    const { text: printedText } = await readPdf(await printed(versionOf({}, plan)));
    expect(printedText).toContain("〔U+20BB7〕野〔U+1F600〕〔U+D55C〕〔U+AD6D〕");
  });
});
