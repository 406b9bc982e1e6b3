import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compoundOf, packageOf } from "@/test/compound";
import { zipOf } from "@/test/zip";
import { contentOf } from "./content";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-embedded-"));
afterAll(() => rm(folder, { recursive: true }));

const inDocument = async (object: Uint8Array, name = "word/embeddings/oleObject1.bin") => {
  const file = path.join(folder, randomBytes(8).toString("hex"));
  await writeFile(
    file,
    zipOf([
      ["[Content_Types].xml", "<Types/>"],
      ["word/document.xml", "<x/>"],
      [name, object],
    ]),
  );
  return contentOf(file);
};
const workbook = (...more: [string, Uint8Array | string][]) =>
  zipOf([["[Content_Types].xml", "<Types/>"], ["xl/workbook.xml", "<x/>"], ...more]);
const vba = compoundOf([["_VBA_PROJECT", Buffer.alloc(5_000)]]);
const withMacros = workbook(["xl/any.bin", vba]);
const program = Buffer.alloc(600);
program.write("MZ");
program.writeUInt32LE(0x80, 0x3c);
program.write("PE\0\0", 0x80);
const ROOM = Buffer.alloc(9_000);

describe("a file inside a document", () => {
  it.each<[string, Uint8Array]>([
    ["a workbook with macros as a package", packageOf("figures.xlsm", withMacros)],
    ["the same under a harmless name", packageOf("figures.xlsx", withMacros)],
    ["the same in the object of its own program", compoundOf([["Package", withMacros]])],
    ["the same in an archive", packageOf("all.zip", zipOf([["a/figures.bin", withMacros]]))],
    [
      "the same in a document inside the document",
      packageOf("a.docx", workbook(["b.bin", packageOf("c.xlsx", withMacros)])),
    ],
    [
      "an old workbook with macros",
      packageOf(
        "figures.xls",
        compoundOf([
          ["Workbook", ROOM],
          ["_VBA_PROJECT", ROOM],
        ]),
      ),
    ],
    ["a program", packageOf("setup.txt", program)],
    ["a program in an archive", packageOf("all.zip", zipOf([["readme.txt", program]]))],
    ["a program of another system", packageOf("setup", Buffer.from("7f454c460201", "hex"))],
    ["a shell script", packageOf("notes.txt", "#!/bin/sh\nrm -r .")],
    ["a script by its name", packageOf("invoice.pdf.js", "alert(1)")],
    ["a script whose name ends in blanks", packageOf("invoice.vbs. ", "x")],
    ["a script by its second name, which Windows prefers", packageOf("invoice.txt", "x", "invoice.hta")],
    ["a script in an archive", packageOf("all.zip", zipOf([["run.BAT", "x"]]))],
    ["a link that starts something", packageOf("figures", Buffer.from("4c0000000114020000000000", "hex"))],
    ["a long one", packageOf("figures.xlsx", workbook(["a", Buffer.alloc(200_000)], ["xl/any.bin", vba]))],
  ])("%s is found", async (_, object) => {
    expect(await inDocument(object)).toBe("macros");
  });

  it("is found in OpenDocument too, and a program that stands there as it is", async () => {
    expect(await inDocument(packageOf("a.xlsm", withMacros), "Object 1")).toBe("macros");
    expect(await inDocument(program, "media/image1.png")).toBe("macros");
  });

  it.each<[string, Uint8Array]>([
    ["a workbook", packageOf("figures.xlsx", workbook(["a", ROOM]))],
    ["a text about programs", packageOf("notes.txt", "MZ is what programs begin with, PE comes later.")],
    ["a text in a script's folder", packageOf("run.bat.txt", "x")],
    ["an archive of texts", packageOf("all.zip", zipOf([["a.txt", "x"]]))],
    ["an old document", packageOf("letter.doc", compoundOf([["WordDocument", ROOM]]))],
    [
      "an object of another program",
      compoundOf([
        ["\u0001Ole10Native", Buffer.alloc(300, 7)],
        ["Equation Native", "x"],
      ]),
    ],
    ["an object without anything", compoundOf([])],
  ])("may be %s", async (_, object) => {
    expect(await inDocument(object)).toBe("docx");
  });

  it("is looked into as deep as documents are, and no deeper", async () => {
    const nested = (times: number): Uint8Array =>
      packageOf("a.zip", times > 0 ? zipOf([["a", nested(times - 1)]]) : "x");
    expect(await inDocument(nested(1))).toBe("docx");
    expect(await inDocument(nested(8))).toBeNull();
  });

  it("that names the same bytes over and over is no document, nor is one whose parts lead in a circle", async () => {
    const large = Buffer.alloc(3_000_000);
    const repeated = compoundOf([["a", large], ...Array.from({ length: 120 }, (): [string, string] => ["b", ""])]);
    for (let at = 0; at < repeated.length - 128; at += 128)
      if (repeated.toString("utf16le", at, at + 4) === "b\0") {
        repeated.writeUInt32LE(0, at + 116);
        repeated.writeUInt32LE(large.length, at + 120);
      }
    expect(await inDocument(repeated)).toBeNull();
    const circle = compoundOf([["a", large]]);
    circle.writeUInt32LE(0, circle.length - Math.ceil(large.length / 512 / 127) * 512);
    expect(await inDocument(circle)).toBeNull();
  });
});
