import { describe, expect, it } from "vitest";
import { inline, rowOf, xlsxOf } from "@/test/xlsx";
import { zipOf } from "@/test/zip";
import { type Cell, WORKBOOK_LIMITS } from "./cells";
import { escapeCell, unescapeCell } from "./escape";
import { readWorkbook } from "./read-workbook";

const cellsOf = async (rows: string, more?: Parameters<typeof xlsxOf>[1]): Promise<Record<string, Cell>> => {
  const [sheet] = await readWorkbook(xlsxOf({ One: rows }, more));
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ number, cells }) =>
      [...cells].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${number}`, cell]),
    ),
  );
};
const text = (value: string) => ({ kind: "text", text: value });

describe("a workbook", () => {
  it("tells texts, numbers, days and days with a time apart", async () => {
    const strings =
      "<si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r><rPh sb='0' eb='1'><t>reading</t></rPh></si>";
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>2.5</v></c>
      <c r="D1" s="1"><v>43831</v></c><c r="E1" s="2"><v>43831.75</v></c><c r="F1" t="d"><v>2024-02-29T00:00:00</v></c>
      <c r="G1" t="str"><f>A1</f><v>worked out</v></c><c r="H1" t="str"><f>""</f><v></v></c></row>`;
    expect(await cellsOf(rows, { strings })).toEqual({
      A1: text("shared"),
      B1: text("in runs"),
      C1: { kind: "number", number: 2.5 },
      D1: { kind: "date", iso: "2020-01-01" },
      E1: { kind: "date", iso: "2020-01-01 18:00" },
      F1: { kind: "date", iso: "2024-02-29" },
      G1: text("worked out"),
    });
  });

  it("counts its days from 1900, with the day that never was, or from 1904", async () => {
    const rows = `<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>-5</v></c></row>`;
    const days = async (date1904: boolean) =>
      Object.values(await cellsOf(rows, { date1904 })).map((cell) => ("iso" in cell ? cell.iso : cell.kind));
    expect(await days(false)).toEqual(["1900-01-01", "1900-02-28", "1900-03-01", "fault"]);
    expect(await days(true)).toEqual(["1904-01-02", "1904-02-29", "1904-03-02", "1903-12-27"]);
  });

  it("means the number that a spreadsheet shows, whatever digits it stores behind", async () => {
    const rows = `<row><c><v>101.90000000000001</v></c><c><v>0.30000000000000004</v></c><c><v>1.13E8</v></c></row>`;
    expect(Object.values(await cellsOf(rows))).toEqual(
      [101.9, 0.3, 113_000_000].map((number) => ({ kind: "number", number })),
    );
  });

  it("has cells without references one after the other", async () => {
    const rows = rowOf([inline("a"), inline("b"), inline("d", "D1"), inline("e")]) + rowOf([inline("below")]);
    expect(Object.keys(await cellsOf(rows))).toEqual(["A1", "B1", "D1", "E1", "A2"]);
  });

  it("says which cells are no values", async () => {
    const rows = `<row><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c>
      <c t="s"><v>99</v></c><c t="zz"><v>1</v></c>${inline("x".repeat(WORKBOOK_LIMITS.cellLength + 1))}</row>`;
    expect(Object.values(await cellsOf(rows)).map((cell) => cell.kind === "fault" && cell.code)).toEqual([
      ...["cellBoolean", "cellError", "cellFormulaWithoutValue", "cellFormulaWithoutValue"],
      ...["cellUnreadable", "cellUnreadable", "cellTooLong"],
    ]);
  });

  it("with one far cell is refused, and with one that is only formatted is read", async () => {
    const far = `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const file = xlsxOf({ One: far });
    await expect(readWorkbook(file)).rejects.toMatchObject({
      status: 422,
      code: "cellTooFarOut",
      more: { params: { sheet: "One", cell: "XFD1048576" } },
    });
    expect(await cellsOf(`${rowOf([inline("a")])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`)).toEqual({
      A1: text("a"),
    });
  });

  it.each(["A20001", "IW1"])("is read as far as its bounds, and not one cell further: %s", async (beyond) => {
    const { rows, columns } = WORKBOOK_LIMITS;
    expect([rows, columns]).toEqual([20_000, 256]);
    expect(await readWorkbook(xlsxOf({ One: `<row>${inline("last", "IV20000")}</row>` }))).toEqual([
      { name: "One", rows: [{ number: rows, cells: new Map([[columns, text("last")]]) }] },
    ]);
    await expect(readWorkbook(xlsxOf({ One: `<row>${inline("far", beyond)}</row>` }))).rejects.toMatchObject({
      code: "cellTooFarOut",
      more: { params: { cell: beyond } },
    });
  });

  it("that repeats one long text without end is refused", async () => {
    const strings = `<si><t>${"x".repeat(30_000)}</t></si>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(4);
    await expect(readWorkbook(xlsxOf({ One: rows }, { strings }))).rejects.toMatchObject({ code: "workbookTooLarge" });
  });

  it("that is broken, or none, is refused", async () => {
    await expect(readWorkbook(xlsxOf({ One: "<row></c><c>" }))).rejects.toMatchObject({ code: "notAWorkbook" });
    await expect(readWorkbook(new TextEncoder().encode("PK no zip"))).rejects.toMatchObject({ code: "notAWorkbook" });
    await expect(readWorkbook(zipOf([["a.xml", "<a/>"]]))).rejects.toMatchObject({ code: "notAWorkbook" });
  });
});

describe("a text in a workbook", () => {
  it.each(["_x000D_", "a_x0041_b", "_x005F_", "__x0000_", "plain", "_X000D_"])("%s is shown as it is", (written) => {
    expect(unescapeCell(escapeCell(written))).toBe(written);
  });
});
