import { createHash } from "node:crypto";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";
import { inline, rowOf, xlsxOf } from "@/test/xlsx";
import { signedIn } from "../../../../test/fixtures/actors";
import { profileBySlug } from "../../queries";
import { openDraft } from "../commands/open";
import { exportProfiles } from "./export";
import { importProfiles } from "./import";
import { readProfiles } from "./read-file";
import { type ExchangedProfile, MEDIA_TYPES } from "./schema";

useDatabase();

let mei: Actor;
let anna: Actor;

const fileOf = (bytes: Uint8Array, type: string = MEDIA_TYPES.json) => ({
  type,
  bytes,
  digest: createHash("sha256").update(bytes).digest("hex"),
});
const json = (profiles: unknown) => fileOf(Buffer.from(JSON.stringify({ profiles })));
const exported = async (): Promise<ExchangedProfile[]> =>
  JSON.parse(Buffer.from((await exportProfiles(mei, "json")).bytes).toString()).profiles;
const one = async (slug: string): Promise<ExchangedProfile> =>
  (await exported()).find((profile) => profile.slug === slug) as ExchangedProfile;
const readSheetsOf = ({ bytes }: { bytes: Uint8Array }) =>
  readWorkbook(Buffer.from(bytes)).then((sheets) =>
    sheets.map(({ sheet, data }) => ({ sheet, data: data as unknown[][] })),
  );
const revisions = () => reads().profileRevision.count();

beforeAll(async () => {
  mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
  anna = await signedIn("Anna Puig", "安娜·普伊格", { coordinates: "barcelona" });
});

describe("profiles as files", () => {
  it("are for the secretariat", async () => {
    await expect(exportProfiles(anna, "json")).rejects.toMatchObject({ status: 403, code: "secretariatOnly" });
    await expect(importProfiles(null, json([]), {}, "en")).rejects.toMatchObject({ status: 401 });
  });

  it.each(["json", "xlsx"] as const)("come back from %s as they were, all 44", async (format) => {
    const { bytes, type } = await exportProfiles(mei, format);
    const report = await importProfiles(mei, fileOf(bytes, type), {}, "en");
    expect(report).toMatchObject({ counts: { changed: 0, same: 44, faulty: 0 }, faults: [], plan: null });
  });
});

describe("a dry run", () => {
  it("lists the changes of each profile and writes nothing", async () => {
    await openDraft(anna, "barcelona");
    const [before, barcelona, wuhan] = [await revisions(), await one("barcelona"), await one("wuhan")];
    barcelona.overview.en = `${barcelona.overview.en} A new sentence.`;
    const report = await importProfiles(mei, json([barcelona, wuhan]), {}, "en");
    expect(report).toMatchObject({
      written: false,
      counts: { changed: 1, same: 1, faulty: 0 },
      profiles: [
        { slug: "barcelona", outcome: "changed", draftOpen: true },
        { outcome: "same", draftOpen: false },
      ],
    });
    expect(report.profiles[0]?.changes).toMatchObject([
      {
        kind: "overview",
        texts: [{ language: "en", parts: [{ kind: "same" }, { kind: "added", text: " A new sentence." }] }],
      },
    ]);
    expect(report.plan).not.toBeNull();
    expect(await revisions()).toBe(before);
  });

  it("names each fault of each row, in the reader's language", async () => {
    const [barcelona, wuhan] = [await one("barcelona"), await one("wuhan")];
    const faulty = [
      { ...barcelona, population: barcelona.population + 1, themes: ["magic"], overview: { en: "", zh: "概况。" } },
      { ...wuhan, revision: 7 },
      { slug: "atlantis" },
      { ...wuhan, areaKm2: "large", surprise: true },
      {},
    ];
    const report = await importProfiles(mei, json(faulty), {}, "zh");
    expect(report.plan).toBeNull();
    const codes = report.profiles.map(({ faults }) => faults.map(({ code }) => code));
    expect(codes).toEqual([
      ["yearNeeded", "sourceNeeded", "required", "unknownValue"],
      ["revisionOutdated"],
      ["slugUnknown"],
      ["badForm", "unknownField", "slugTwice"],
    ]);
    expect(report.faults).toEqual([
      { code: "slugMissing", where: { path: "profiles.4.slug" }, message: expect.any(String) },
    ]);
    expect(report.profiles[0]?.faults[0]).toEqual({
      code: "yearNeeded",
      where: { path: "profiles.0.populationYear", slug: expect.any(String), field: "populationYear" },
      message: "数据有改动，请注明所属年份。",
    });
  });

  it("finds the faults of a workbook by sheet, row and column", async () => {
    const head = (names: string) => names.split(" ");
    const columns =
      "slug population population_year population_source area_km2 area_year area_source themes challenges overview_en overview_zh";
    const row = ["wuhan", "many", null, null, 8569, null, null, "health, magic", null, "Text.", "文字。"];
    const workbook = await writeWorkbook([
      { sheet: "Profiles", data: [head(columns), row, [null], row, [null, 5]] },
      {
        sheet: "Items",
        data: [
          head("slug list title_en title_zh body_en body_zh themes from_overview_paragraph"),
          ["bari", "practices"],
          ["wuhan", "wishes"],
        ],
      },
    ]).toBuffer();
    const file = await readProfiles({ format: "xlsx", bytes: new Uint8Array(workbook) });
    expect(file.faults).toMatchObject([
      { code: "cellNotANumber", where: { sheet: "Profiles", row: 2, column: "population" } },
      { code: "cellNotANumber", where: { sheet: "Profiles", row: 4, column: "population" } },
      { code: "slugTwice", where: { sheet: "Profiles", row: 4, column: "slug", cell: "A4" } },
      { code: "slugMissing", where: { sheet: "Profiles", row: 5, column: "slug" } },
      { code: "slugNotInProfiles", where: { sheet: "Items", row: 2, column: "slug" } },
      { code: "listUnknown", where: { sheet: "Items", row: 3, column: "list" } },
      { code: "sheetMissing", params: { sheet: "Notes" } },
    ]);
    const report = await importProfiles(mei, fileOf(new Uint8Array(workbook), MEDIA_TYPES.xlsx), {}, "en");
    expect(report.profiles[0]).toMatchObject({ outcome: "unread", faults: [] });
  });

  it("tells a wrong heading once, and checks what stands under the others", async () => {
    const workbook = await readSheetsOf(await exportProfiles(mei, "xlsx"));
    for (const sheet of workbook)
      sheet.data[0] = (sheet.data[0] ?? []).map((head) => (head === "title_en" ? "Titel" : head));
    const barcelona = workbook[0]?.data.findIndex(([slug]) => slug === "barcelona") ?? 0;
    (workbook[0]?.data[barcelona] as unknown[])[4] = "many";
    const bytes = new Uint8Array(await writeWorkbook(workbook as never).toBuffer());
    const report = await importProfiles(mei, fileOf(bytes, MEDIA_TYPES.xlsx), {}, "en");
    expect(report).toMatchObject({
      plan: null,
      faults: [
        { code: "cellNotANumber", where: { sheet: "Profiles", cell: `E${barcelona + 1}` } },
        { code: "columnMissing", where: { sheet: "Items", row: 1, column: "title_en" } },
      ],
      counts: { changed: 0, faulty: 0 },
    });
  });

  it("names a heading that stands twice, and what is no number in the words of a form", async () => {
    const head = "slug population population area_km2 population_year from_nowhere from_nowhere";
    const file = xlsxOf({
      Profiles: `${rowOf(head.split(" ").map((name) => inline(name)))}
        <row r="2"><c r="A2" t="inlineStr"><is><t>wuhan</t></is></c><c r="C2"><v>12.5</v></c>
        <c r="D2" t="inlineStr"><is><t>1,23,4</t></is></c><c r="E2" t="n"><v> </v></c></row>`,
    });
    const { faults } = await readProfiles({ format: "xlsx", bytes: file });
    const cellFaults = faults.filter(({ code }) => code.startsWith("cell") || code === "columnTwice");
    expect(cellFaults).toMatchObject([
      { code: "columnTwice", params: { column: "population" }, where: { row: 1 } },
      { code: "cellNotWhole", params: { shown: "12.5" }, where: { cell: "C2" } },
      { code: "cellUnreadable", where: { cell: "E2" } },
      { code: "cellNotANumber", params: { shown: "1,23,4" }, where: { cell: "D2" } },
    ]);
  });

  it("names each cell that is no value: logical values, errors, formulas that nobody worked out, dates for numbers", async () => {
    const head =
      "slug population population_year area_km2 area_year themes challenges overview_en overview_zh population_source area_source";
    const file = xlsxOf({
      Profiles: `${rowOf(head.split(" ").map((name) => inline(name)))}<row r="2"><c r="A2" t="inlineStr"><is><t>wuhan</t></is></c>
        <c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>43831</v></c><c r="D2"><f>SUM(1,2)</f></c>
        <c r="H2" t="e"><v>#REF!</v></c><c r="I2" s="1"><v>43831</v></c></row>`,
    });
    const { faults, profiles } = await readProfiles({ format: "xlsx", bytes: file });
    expect(faults.filter(({ code }) => code.startsWith("cell"))).toMatchObject([
      {
        code: "cellBoolean",
        params: { shown: "TRUE" },
        where: { sheet: "Profiles", cell: "B2", column: "population" },
      },
      { code: "cellDateForNumber", params: { shown: "2020-01-01" }, where: { cell: "C2" } },
      { code: "cellFormulaWithoutValue", where: { cell: "D2" } },
      { code: "cellError", params: { shown: "#REF!" }, where: { cell: "H2" } },
    ]);
    expect(profiles[0]?.value).toMatchObject({ overview: { zh: "2020-01-01" } });
  });

  it("reads a number that is text as a form does, and asks at the cell of one that can be meant in two ways", async () => {
    const head = "slug population population_year area_km2 area_year";
    const file = xlsxOf({
      Profiles: [
        head,
        "wuhan 1.245 2020 144,96 2,020",
        "bari 2.01万 2020 8.569 2020",
        "xi-an 12.952.907 2020 １０１，９ 2020",
      ]
        .map(
          (row, index) =>
            `<row r="${index + 1}">${row
              .split(" ")
              .map((text) => inline(text))
              .join("")}</row>`,
        )
        .join(""),
    });
    const { faults, profiles, questions } = await readProfiles({ format: "xlsx", bytes: file });
    expect(profiles.map(({ value }) => value)).toMatchObject([
      { population: 1245, areaKm2: 144.96, areaYear: 2020 },
      { population: 20_100 },
      { population: 12_952_907, areaKm2: 101.9 },
    ]);
    expect(faults.filter(({ code }) => code.startsWith("cell"))).toEqual([]);
    expect(questions).toEqual([
      {
        code: "unclear",
        candidates: [8.569, 8569],
        where: { sheet: "Profiles", row: 3, column: "area_km2", cell: "D3" },
      },
    ]);
  });

  it("reads in a thread that ends at its bounds, and the next file is read all the same", async () => {
    const nested = `${"[".repeat(3_000_000)}${"]".repeat(3_000_000)}`;
    const refused = importProfiles(mei, fileOf(Buffer.from(nested)), {}, "en");
    await expect(refused).rejects.toMatchObject({ status: 422 });
    await expect(importProfiles(mei, json([await one("bari")]), {}, "en")).resolves.toMatchObject({
      counts: { same: 1 },
    });
  });

  it("refuses what is no file of ours", async () => {
    const refused = (bytes: string, type?: string) => importProfiles(mei, fileOf(Buffer.from(bytes), type), {}, "en");
    await expect(refused("{")).rejects.toMatchObject({ code: "notJson" });
    await expect(refused("7")).rejects.toMatchObject({ code: "noProfilesInFile" });
    await expect(refused("PK no zip", MEDIA_TYPES.xlsx)).rejects.toMatchObject({ code: "notAWorkbook" });
  });
});

describe("an import", () => {
  it("publishes what its dry run announced, and finds items again without their keys", async () => {
    const mannheim = await one("mannheim");
    mannheim.population = 330_000;
    Object.assign(mannheim, { populationYear: 2025, populationSource: "Statistisches Landesamt" });
    mannheim.practices = mannheim.practices.map(({ key: _, ...item }) => item).reverse();
    const file = json([mannheim]);
    const { plan } = await importProfiles(mei, file, {}, "en");
    const report = await importProfiles(mei, file, { plan: plan as string }, "en");
    expect(report).toMatchObject({ written: true, counts: { changed: 1 } });
    const after = await profileBySlug("mannheim", null);
    expect(after).toMatchObject({ population: 330_000, revision: { number: (mannheim.revision as number) + 1 } });
    expect(after?.practices.map(({ title }) => title)).toEqual(mannheim.practices.map(({ title }) => title));
    const moved = report.profiles[0]?.changes.filter((change) => change.kind === "item");
    expect(moved?.every((change) => change.became === "moved")).toBe(true);
  });

  it("writes nothing when something was published since the dry run, or when the file has faults", async () => {
    const bari = await one("bari");
    bari.areaKm2 += 1;
    const faulty = json([bari]);
    const { plan } = await importProfiles(mei, faulty, {}, "en");
    expect(plan).toBeNull();
    await expect(importProfiles(mei, faulty, { plan: "guess" }, "en")).rejects.toMatchObject({
      status: 409,
      code: "importChanged",
    });

    Object.assign(bari, { areaYear: 2024, areaSource: "Istat" });
    const dry = await importProfiles(mei, json([bari]), {}, "en");
    await importProfiles(mei, json([bari]), { plan: dry.plan as string }, "en");
    const again = importProfiles(mei, json([bari]), { plan: dry.plan as string }, "en");
    await expect(again).rejects.toMatchObject({
      status: 409,
      more: { extra: { current: { profiles: [{ faults: [{ code: "revisionOutdated" }] }] } } },
    });
  });
});
