import { parse } from "content-disposition";
import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as csv } from "@/app/api/v1/tracking/table/csv/route";
import { GET as xlsx } from "@/app/api/v1/tracking/table/xlsx/route";
import { reads } from "@/lib/platform/database";
import { USUAL_SORT } from "@/lib/tracking/columns";
import { rowsOf } from "@/lib/tracking/table";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";

useDatabase({ demonstration: true });

const TITLES = ['=HYPERLINK("http://evil.example")', '+1, "two"\nlines', "@sum", "-3 degrees"];
// What a workbook would show as a line break.
const LIKE_ESCAPE = "Room _x000D_ 7";
beforeAll(async () => {
  const titles = [...TITLES, LIKE_ESCAPE];
  const projects = await reads().project.findMany({ where: { status: { not: "DRAFT" } }, take: titles.length });
  for (const [index, { id }] of projects.entries())
    await rawDatabase().project.update({ where: { id }, data: { titleEn: titles[index] } });
});

/** Reads CSV by RFC 4180, independently of how it was written. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const [, field = "", end] = match;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const path = "/api/v1/tracking/table/csv?sort=title&column=code&column=status&column=late&column=ends&locale=en";

describe("a table's export", () => {
  it("as CSV has the columns and the order of the table, all its rows, and a mark for UTF-8", async () => {
    const answer = await call(csv, null, { path });
    const { type, parameters } = parse(answer.headers.get("content-disposition") ?? "");
    expect(type).toBe("attachment");
    expect(parameters.filename).toMatch(/^tandem-projects-[\d-]+\.csv$/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, ...rows] = parsed(new TextDecoder().decode(bytes));
    expect(heading).toEqual(["Title", "Code", "Status", "Ends on", "Late milestones"]);
    const shown = await rowsOf({}, { sort: { by: "title", down: false }, locale: "en", offset: 0, limit: 1_000 }, null);
    expect(rows.map(([, code]) => code)).toEqual(shown.rows.map(({ code }) => code));
    expect(rows.map(([, , , ends]) => ends || null)).toEqual(shown.rows.map(({ endsOn }) => endsOn));
  });

  it("as CSV lets no title be run as a formula", async () => {
    const [, ...rows] = parsed(await (await call(csv, null, { path })).text());
    const titles = rows.map(([title]) => title);
    for (const title of TITLES) expect(titles).toContain(`'${title}`);
  });

  it("has milestones as two numbers, reached and planned, which no spreadsheet takes for a day", async () => {
    const requested = path.replace("column=late", "column=milestones");
    const [heading, ...rows] = parsed(await (await call(csv, null, { path: requested })).text());
    expect(heading).toEqual(["Title", "Code", "Status", "Ends on", "Milestones reached", "Milestones planned"]);
    const shown = await rowsOf({}, { sort: { by: "title", down: false }, locale: "en", offset: 0, limit: 1_000 }, null);
    expect(rows.map((row) => row.slice(4))).toEqual(
      shown.rows.map(({ milestones }) => [String(milestones.done), String(milestones.total)]),
    );
    const workbook = await readSheet(
      Buffer.from(await (await call(xlsx, null, { path: requested.replace("csv", "xlsx") })).arrayBuffer()),
    );
    expect(workbook[1]?.slice(4).map((value) => typeof value)).toEqual(["number", "number"]);
  });

  it("as a workbook has the same, with numbers and days as such", async () => {
    const answer = await call(xlsx, null, { path: path.replace("csv", "xlsx") });
    const [heading, ...rows] = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(heading).toEqual(["Title", "Code", "Status", "Ends on", "Late milestones"]);
    const shown = await rowsOf({}, { sort: { by: "title", down: false }, locale: "en", offset: 0, limit: 1_000 }, null);
    expect(rows.map(([title, code]) => [code, title])).toEqual(
      shown.rows.map(({ code, title }) => [code, title.en ?? title.zh]),
    );
    expect(rows.map(([, , , ends]) => (ends as Date | null)?.toISOString().slice(0, 10) ?? null)).toEqual(
      shown.rows.map(({ endsOn }) => endsOn),
    );
    expect(rows.map(([title]) => title)).toContain(LIKE_ESCAPE);
    expect(typeof rows[0]?.[4]).toBe("number");
  });

  it("follows the filter, and the reader's language", async () => {
    const answer = await call(csv, null, { path: "/api/v1/tracking/table/csv?health=LATE&locale=zh" });
    const [heading, ...rows] = parsed(await answer.text());
    expect(heading?.[0]).toBe("标题");
    const late = await rowsOf({ health: ["LATE"] }, { sort: USUAL_SORT, locale: "zh", offset: 0, limit: 100 }, null);
    expect(rows).toHaveLength(late.total);
    expect(late.total).toBeGreaterThan(0);
  });
});
