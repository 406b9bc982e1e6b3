import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { useDatabase } from "@/test/database";
import { inline, rowOf, xlsxOf } from "@/test/xlsx";
import { signedIn } from "../../../../test/fixtures/actors";
import { profileBySlug } from "../../queries";
import { exportProfiles } from "./export";
import { importProfiles } from "./import";
import { type ExchangedProfile, MEDIA_TYPES, MOST_ANSWERS } from "./schema";

useDatabase();

let mei: Actor;
beforeAll(async () => {
  mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
});

const fileOf = (bytes: Uint8Array, type: string) => ({
  type,
  bytes,
  digest: createHash("sha256").update(bytes).digest("hex"),
});
const json = (...profiles: unknown[]) => fileOf(Buffer.from(JSON.stringify({ profiles })), MEDIA_TYPES.json);
const exported = async (): Promise<ExchangedProfile[]> =>
  JSON.parse(Buffer.from((await exportProfiles(mei, "json")).bytes).toString()).profiles;
const one = async (slug: string) => (await exported()).find((profile) => profile.slug === slug) as ExchangedProfile;
const counted = { populationYear: 2025, populationSource: "Istat", areaYear: 2025, areaSource: "Istat" };
/** A workbook with one profile, whose figures are written as texts; everything else is as it was published. */
const workbook = ({ slug, overview, themes }: ExchangedProfile, figures: Record<string, string>) => {
  const cells = { slug, themes: themes.join(" "), challenges: "", ...figures };
  const texts = { ...cells, overview_en: overview.en, overview_zh: overview.zh };
  const rows = [Object.keys(texts), Object.values(texts)].map((row) => rowOf(row.map((text) => inline(text))));
  const sourced = { population_year: "2025", population_source: "Istat", area_year: "2025", area_source: "Istat" };
  const [head, row] = rows.map((text, index) =>
    text.replace(
      "</row>",
      `${(index ? Object.values(sourced) : Object.keys(sourced)).map((t) => inline(t)).join("")}</row>`,
    ),
  ) as [string, string];
  return fileOf(
    xlsxOf({
      Profiles: head + row,
      Items: rowOf(
        "slug list title_en title_zh body_en body_zh themes from_overview_paragraph"
          .split(" ")
          .map((text) => inline(text)),
      ),
      Notes: rowOf("slug about note_en note_zh".split(" ").map((text) => inline(text))),
    }),
    MEDIA_TYPES.xlsx,
  );
};

describe("a number that is unusual", () => {
  it("is asked about once, in the words of the form, before anything is written", async () => {
    const bari = await one("bari");
    const before = bari.population;
    const file = json({ ...bari, ...counted, population: 17 });
    const requested = await importProfiles(mei, file, {}, "en");
    expect(requested).toMatchObject({ plan: null, faults: [], counts: { changed: 1, faulty: 0 } });
    expect(requested.questions).toEqual([
      {
        code: "unusual",
        where: { path: "profiles.0.population", slug: "bari", field: "population" },
        message: "17 people? That would be unusual for a place here.",
        answers: [{ value: 17, label: "Yes, 17", answer: "profiles.0.population=17" }],
      },
    ]);
    const answers = ["profiles.0.population=17"];
    const { plan, questions } = await importProfiles(mei, file, { answer: answers }, "en");
    expect(questions).toEqual([]);
    expect(plan).not.toBeNull();
    await expect(importProfiles(mei, file, { plan: plan as string }, "en")).rejects.toMatchObject({
      status: 409,
      code: "importChanged",
      more: { extra: { current: { plan: null, questions: [{ code: "unusual" }] } } },
    });
    expect((await profileBySlug("bari", null))?.population).toBe(before);
    await importProfiles(mei, file, { plan: plan as string, answer: answers }, "en");
    expect((await profileBySlug("bari", null))?.population).toBe(17);

    // What is published is asked about no more.
    const again = await importProfiles(mei, json({ ...(await one("bari")), challenges: [] }), {}, "en");
    expect(again.questions).toEqual([]);
  });

  it("is one that is ten times the last value, too, or a tenth of it", async () => {
    const wuhan = await one("wuhan");
    const file = json({
      ...wuhan,
      ...counted,
      population: wuhan.population * 10,
      areaKm2: Math.floor(wuhan.areaKm2 / 10),
    });
    const { questions } = await importProfiles(mei, file, {}, "zh");
    expect(questions.map(({ code, where }) => [code, where])).toEqual([
      ["unlikeLast", { path: "profiles.0.population", slug: "wuhan", field: "population" }],
      ["unlikeLast", { path: "profiles.0.areaKm2", slug: "wuhan", field: "areaKm2" }],
    ]);
    expect(questions[0]?.message).toContain("上一次");
  });

  it("is not taken for another that was confirmed, nor at another place", async () => {
    const bari = await one("bari");
    const file = json({ ...bari, ...counted, population: 18 });
    for (const answers of [["profiles.0.population=19"], ["profiles.1.population=18"], ["profiles.0.areaKm2=18"]])
      expect((await importProfiles(mei, file, { answer: answers }, "en")).questions).toHaveLength(1);
  });

  it("is a fault of the file where more are than anybody answers", async () => {
    const bari = { ...(await one("bari")), ...counted, population: 18 };
    const report = await importProfiles(mei, json(...Array(MOST_ANSWERS + 1).fill(bari)), {}, "en");
    expect(report.faults).toMatchObject([{ code: "tooManyQuestions" }]);
    expect(report.questions).toHaveLength(MOST_ANSWERS);
  });
});

describe("a number that can be read in two ways", () => {
  it("is asked about at its cell, and then taken as it was meant", async () => {
    const wuhan = await one("wuhan");
    const file = workbook(wuhan, { population: String(wuhan.population), area_km2: "8.570" });
    const requested = await importProfiles(mei, file, {}, "en");
    expect(requested).toMatchObject({ plan: null, faults: [], counts: { faulty: 0 } });
    expect(requested.questions).toEqual([
      {
        code: "unclear",
        where: { sheet: "Profiles", row: 2, column: "area_km2", cell: "E2" },
        message: "This can be read in two ways. Do you mean 8.57 or 8,570?",
        answers: [
          { value: 8.57, label: "8.57", answer: "Profiles!E2=8.57" },
          { value: 8570, label: "8,570", answer: "Profiles!E2=8570" },
        ],
      },
    ]);
    const large = await importProfiles(mei, file, { answer: ["Profiles!E2=8570"] }, "en");
    expect(large).toMatchObject({ questions: [], faults: [], counts: { changed: 1 } });
    expect(large.plan).not.toBeNull();
    // Who chose the other reading, a thousandth of the last value, has answered that too.
    const small = await importProfiles(mei, file, { answer: ["Profiles!E2=8.57"] }, "en");
    expect(small).toMatchObject({ questions: [], plan: expect.not.stringMatching(large.plan as string) });
    expect((await importProfiles(mei, file, { answer: ["Profiles!E2=9"] }, "en")).questions).toMatchObject([
      { code: "unclear" },
    ]);
  });
});
