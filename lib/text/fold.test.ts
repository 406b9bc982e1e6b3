import { describe, expect, it } from "vitest";
import { primary } from "@/lib/platform/database";
import { listProfiles } from "@/lib/profiles/catalogue-queries";
import { saysSql } from "@/lib/projects/search";
import { listProjects } from "@/lib/tracking/list";
import { rawDatabase, useDatabase } from "@/test/database";
import { fold } from "./fold";

useDatabase({ demonstration: true });

const PAIRS = [
  ["Ｇｒｅｅｎ　１２３", "green 123"],
  ["ŁÓDŹ", "lodz"],
  ["Bacău", "BACAU"],
  ["Xi'an", "xi’an"],
  ["Xi’an", "xian"],
  ["Emilia-Romagna", "emilia romagna"],
  ["Straße", "STRASSE"],
  ["Ærø", "aero"],
  ["İzmir", "izmir"],
  ["ΟΔΟΣ", "οδος"],
  ["СОФИЯ", "софия"],
  ["cafe\u0301", "CAFÉ"],
  ["水\u200b管理", "水管理"],
  ["㎡", "m2"],
  ["ﬁne", "FINE"],
] as const;

describe("a text as it is searched", () => {
  it.each(PAIRS)("%s is found as %s", (one, other) => expect(fold(one)).toBe(fold(other)));

  it("keeps every other sign", () => {
    expect(fold("100 % _ $& \\ (a)")).toBe("100 % _ $& \\ (a)");
  });

  it("is the same in SQL, for every character", async () => {
    const planes = Array.from({ length: 0x20 }, (_, block) => block * 0x100).concat([
      0x1e00, 0x2000, 0x2100, 0x3000, 0x4e00, 0xac00, 0xfe00, 0xff00, 0x1d400, 0x20000,
    ]);
    const texts = planes.map((from) =>
      Array.from({ length: 0x100 }, (_, index) => String.fromCodePoint(from + index || 0x20)).join("a"),
    );
    const found = await primary().$queryRaw<{ folded: string }[]>`
      SELECT fold(text) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY t(text, n) ORDER BY n`;
    for (const [index, { folded }] of found.entries()) expect(folded).toBe(fold(texts[index] ?? ""));
  });
});

describe("search", () => {
  const projects = async (q: string) =>
    (await listProjects({ q }, { limit: 100 }, null)).items.map(({ code }) => code).sort();
  const tracked = async (q: string) => {
    const found = await primary().$queryRaw<{ code: string }[]>`
      SELECT p.code FROM "Project" p WHERE p.status <> 'DRAFT' AND ${saysSql(q)} ORDER BY p.code`;
    return found.map(({ code }) => code);
  };
  const places = async (q: string) => (await listProfiles({ q }, { limit: 100 })).items.map(({ slug }) => slug);

  it("finds whatever case, width and accents it is asked in", async () => {
    const known = await projects("rain");
    expect(known.length).toBeGreaterThan(0);
    for (const q of ["RAIN", "ｒａｉｎ", "Ráin", " rain "]) expect(await projects(q)).toEqual(known);
    expect(await tracked("ＲＡＩＮ")).toEqual(expect.arrayContaining(known));
    expect(await places("ＬＯＤＺ")).toEqual(await places("łódź"));
    expect(await places("xian")).toEqual(await places("Xi’an"));
  });

  it("takes the signs of a pattern for signs", async () => {
    const [code] = await projects("rain");
    await rawDatabase().project.update({ where: { code }, data: { titleEn: "Rain at 100% of $& x_y \\ streets" } });
    for (const q of ["100%", "$&", "x_y", "\\", "_y \\ s"]) expect(await projects(q)).toEqual([code]);
    expect(await projects("1_0%")).toEqual([]);
    expect(await projects("xzy")).toEqual([]);
    for (const q of ["%", "_", "\\"]) expect(await places(q)).toEqual([]);
  });

  it("has an index for it", async () => {
    const plan = await rawDatabase().$transaction(async (database) => {
      await database.$executeRaw`SET LOCAL enable_seqscan = off`;
      return database.$queryRaw<
        { "QUERY PLAN": string }[]
      >`EXPLAIN SELECT p.id FROM "Project" p WHERE ${saysSql("rain streets")}`;
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("Project_folded_trgm");
  });
});
