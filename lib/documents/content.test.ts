import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { zipOf } from "@/test/zip";
import { contentOf, mediaTypeOf } from "./content";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-content-"));
afterAll(() => rm(folder, { recursive: true }));

const laid = async (bytes: Uint8Array | string) => {
  const file = path.join(folder, randomBytes(8).toString("hex"));
  await writeFile(file, bytes);
  return file;
};
type Entries = [name: string, content: string | Uint8Array][];
const types = (...names: string[]) =>
  `<Types>${names.map((name) => `<Override PartName="/a" ContentType="${name}"/>`).join("")}</Types>`;
const office = (root: string, more: Entries = [], contentTypes = types("application/xml")) =>
  zipOf([["[Content_Types].xml", contentTypes], [`${root}/main.xml`, "<x/>"], ...more]);
const odf = (kind: string, more: Entries = []) =>
  zipOf([
    ["mimetype", `application/vnd.oasis.opendocument.${kind}`],
    ...(more.some(([name]) => name === "content.xml") ? [] : [["content.xml", "<x/>"] as Entries[number]]),
    ...more,
  ]);

const compound = (content: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(content, "utf16le"),
  ]);
const vba = compound("Root Entry_VBA_PROJECT");
const rels = (type: string) =>
  `<Relationships><Relationship Id="a" Type="http://schemas.microsoft.com/office/2006/relationships/${type}" Target="x"/></Relationships>`;
const basic = `<?xml version="1.0"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="M">Sub Main</script:module>`;
const embedded = (element: string, before = "") =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:ooo="http://openoffice.org/2004/office">${before}<office:scripts><office:script>${element}</office:script></office:scripts></office:document-content>`;
const listener = (attributes: string) =>
  `<office:event-listeners><script:event-listener ${attributes}/></office:event-listeners>`;
const click = (action: string, href = "") =>
  `<x><office:event-listeners><presentation:event-listener presentation:action="${action}" xlink:href="${href}"/></office:event-listeners></x>`;
const link = (href: string) => `<x><text:a xlink:type="simple" xlink:href="${href}">a</text:a></x>`;
const library = (elements: string) =>
  `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">${elements}</library:library>`;

const nested = (times: number): Uint8Array =>
  office("word", [["word/embeddings/a.docx", times > 1 ? nested(times - 1) : office("word")]]);

describe("what is in a file", () => {
  it.each([
    ["docx", office("word"), "docx"],
    ["xlsx", office("xl"), "xlsx"],
    ["pptx", office("ppt"), "pptx"],
    ["odt", odf("text"), "odt"],
    ["any other archive", zipOf([["photo.jpg", "x"]]), null],
    ["a cut-off archive", office("word").subarray(0, 80), null],
    ["png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "png"],
    ["jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "jpg"],
    ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01]), null],
  ])("%s", async (_, bytes, found) => {
    expect(await contentOf(await laid(bytes))).toBe(found);
  });

  it("must be what the name says", async () => {
    expect(await mediaTypeOf("Photo.JPEG", await laid(Uint8Array.from([0xff, 0xd8, 0xff])))).toBe("image/jpeg");
    expect(await mediaTypeOf("cities.csv", await laid("a,b"))).toBe("text/csv");
    await expect(mediaTypeOf("plan.docx", await laid(office("xl")))).rejects.toMatchObject({
      code: "fileNotWhatItSays",
    });
  });
});

describe("macros are found, whatever their parts are called", () => {
  it.each<[string, Uint8Array]>([
    ["VBA under its own name", office("xl", [["xl/vbaProject.bin", vba]])],
    ["VBA under another name", office("word", [["word/settings2.xml", vba]])],
    ["a type that says so", office("xl", [], types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))],
    ["a type that says so in entities", office("xl", [], types("application/vnd.ms-office.vba&#80;roject"))],
    ["a relation to one", office("word", [["word/_rels/main.xml.rels", rels("vbaProject")]])],
    [
      "an Excel 4 macro sheet",
      office("xl", [
        [
          "xl/worksheets/sheet9.xml",
          `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><a/></xm:macrosheet>`,
        ],
      ]),
    ],
    ["a relation to an Excel 4 sheet", office("xl", [["xl/_rels/workbook.xml.rels", rels("xlMacrosheet")]])],
    ["VBA in an old workbook inside the document", office("word", [["word/embeddings/oleObject1.bin", vba]])],
    ["a document inside the document", office("word", [["word/embeddings/a.xlsx", office("xl", [["xl/b", vba]])]])],
    ["Basic in OpenDocument", odf("spreadsheet", [["Basic/Standard/M.xml", basic]])],
    ["Basic under another name", odf("text", [["Pictures/a.xml", basic]])],
    ["a protected library of Basic", odf("text", [["B/l.xml", library(`<library:element library:name="M"/>`)]])],
    ["Basic behind a long comment", odf("text", [["a.xml", `<!--${" ".repeat(200_000)}-->${basic.slice(21)}`]])],
    ["Basic behind many blanks", odf("text", [["a.xml", " ".repeat(90_000) + basic.slice(21)]])],
    ["Basic in UTF-16 without its mark", odf("text", [["a.xml", Buffer.from(basic, "utf16le")]])],
    [
      "Basic whose namespace is put together",
      odf("text", [
        ["a.xml", `<!DOCTYPE m [<!ENTITY s "script">]><s:module xmlns:s="http://openoffice.org/2000/&s;"/>`],
      ]),
    ],
    [
      "a library whose list comes late",
      odf("text", [["B/l.xml", library(`<!--${"x".repeat(70_000)}--><library:element library:name="M"/>`)]]),
    ],
    ["VBA in another case", office("word", [["word/embeddings/oleObject1.bin", compound("_vba_Project")]])],
    ["a relation in a list of another case", office("word", [["word/_rels/main.xml.RELS", rels("vbaProject")]])],
    ["Basic within the content", odf("text", [["content.xml", embedded("<ooo:library-embedded/>")]])],
    [
      "Basic within the styles, behind much else",
      odf("text", [["styles.xml", embedded("<o:library-embedded o:a='b'/>", " ".repeat(200_000))]]),
    ],
    [
      "Basic within an object's content in UTF-16",
      odf("text", [["Object 1/content.xml", Buffer.from(embedded("<ooo:source-code>"), "utf16le")]]),
    ],
    ["an event of the document", odf("text", [["content.xml", embedded(listener('script:language="ooo:script"'))]])],
    ["an event by another prefix", odf("spreadsheet", [["content.xml", "<a><b:event-listener c:href='x'/></a>"]])],
    ["a click that starts a program", odf("presentation", [["content.xml", click("execute", "file:///bin/x")]])],
    ["a click that runs a macro", odf("presentation", [["content.xml", click("show", "vnd.sun.star.script:x")]])],
    ["a click that says nothing", odf("presentation", [["styles.xml", "<x><presentation:event-listener/></x>"]])],
    ["a link to a script", odf("text", [["content.xml", link("vnd.sun.star.script:S.M?language=Basic")]])],
    ["a link to a script in entities", odf("text", [["content.xml", link("vnd.sun&#46;star.&#x53;cript:x")]])],
    ["a link to a macro", odf("text", [["content.xml", link(" macro:///S.M.Main()")]])],
    ["a link in JavaScript", odf("text", [["content.xml", link("java&#10;script:x")]])],
    [
      "a link behind an attribute with a bracket and much else",
      odf("text", [["content.xml", `<x><a t=">${" ".repeat(200_000)}" h:href='vnd.sun.star.script:x'>b</a></x>`]]),
    ],
    [
      "a script of another document",
      odf("text", [["content.xml", `<x><t:script x:href="https://a.example/s.js"/></x>`]]),
    ],
    ["a script as text", odf("text", [["content.xml", embedded("alert()")]])],
    ["a script as CDATA", odf("text", [["content.xml", embedded("<![CDATA[alert()]]>")]])],
    ["a library of another document", odf("text", [["content.xml", embedded("<ooo:library-linked/>")]])],
    ["a link by DDE", odf("text", [["content.xml", `<x><text:dde-connection-decl office:dde-topic="x"/></x>`]])],
    ["a table by DDE", odf("spreadsheet", [["content.xml", "<x><table:dde-link><a/></table:dde-link></x>"]])],
    ["a section by DDE", odf("text", [["content.xml", "<x><office:dde-source a='b'/></x>"]])],
    [
      "a formula with DDE",
      odf("spreadsheet", [["content.xml", `<x><c table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;)"/></x>`]]),
    ],
    ["entities of its own", odf("text", [["content.xml", `<!DOCTYPE x [<!ENTITY s "vnd.sun.star.script:">]><x/>`]])],
    [
      "a key that runs a script",
      odf("text", [["Configurations2/accelerator/current.xml", `<a><i x:href="vnd.sun.star.script:x"/></a>`]]),
    ],
    [
      "a menu that runs a script",
      odf("text", [["Configurations2/menubar/menubar.xml", `<a><i m:id="vnd.sun.star.script:x"/></a>`]]),
    ],
    ["a dialog that runs a macro", odf("text", [["Dialogs/S/D.xml", `<w><s:event s:macro-name="S.M.Main"/></w>`]])],
    ["an event of an object inside", odf("text", [["Object 1/content.xml", "<a><script:event-listener/></a>"]])],
    ["an event in UTF-16", odf("text", [["content.xml", Buffer.from("<a><s:event-listener/></a>", "utf16le")]])],
    ["a tag that does not end", odf("text", [["content.xml", `<a t="${"x".repeat(5_000_000)}`]])],
    ["a script in another language", odf("text", [["Scripts/python/a.py", "print()"]])],
  ])("%s", async (_, bytes) => {
    expect(await contentOf(await laid(bytes))).toBe("macros");
  });

  it.each<[string, Uint8Array]>([
    ["a list of parts that is too long to be one", office("xl", [], `<Types>${" ".repeat(5_000_000)}</Types>`)],
    ["a document in more documents than are looked into", nested(8)],
    [
      "a document in the document that unpacks to too much",
      office("xl", [["xl/e.xlsx", zipOf([["a", Buffer.alloc(34_000_000)]])]]),
    ],
  ])("and %s is no document", async (_, bytes) => {
    expect(await contentOf(await laid(bytes))).toBeNull();
  });

  it.each<[string, Uint8Array, string]>([
    ["an object without any", office("word", [["word/embeddings/oleObject1.bin", compound("Root Entry")]]), "docx"],
    ["a library that is empty", odf("text", [["Basic/Standard/script-lb.xml", library("")]]), "odt"],
    [
      "the user's own XML about libraries",
      office("word", [["customXml/item1.xml", "<library><element/></library>"]]),
      "docx",
    ],
    [
      "a drawing with entities of its own",
      odf("text", [["Pictures/a.svg", `<!DOCTYPE svg [<!ENTITY s "http://www.w3.org/2000/svg">]><svg xmlns="&s;"/>`]]),
      "odt",
    ],
    [
      "a content that only names what Basic would be in",
      odf("text", [["content.xml", embedded("<p>library-embedded, &lt;ooo:library-embedded&gt;</p>")]]),
      "odt",
    ],
    ["a place for scripts that is empty", odf("text", [["content.xml", "<d><office:scripts/><p>a</p></d>"]]), "odt"],
    [
      "a list of libraries that is empty",
      odf("text", [["content.xml", embedded(`<ooo:libraries xmlns:ooo="http://openoffice.org/2004/office"/>`)]]),
      "odt",
    ],
    ["a click that turns the page", odf("presentation", [["content.xml", click("next-page")]]), "odp"],
    [
      "a link to a page",
      odf("text", [["content.xml", link("https://example.org/script:?vnd.sun.star.script:")]]),
      "odt",
    ],
    ["a path as long as a drawing's", odf("text", [["content.xml", `<d s:d="${"1 ".repeat(900_000)}"/>`]]), "odt"],
    ["a long text without a tag", odf("text", [["content.xml", `<d>${"1 ".repeat(3_000_000)}</d>`]]), "odt"],
    [
      "a text that tells of such things",
      odf("text", [
        ["content.xml", `<p>href="vnd.sun.star.script:x" and formula="DDE()" &lt;script:event-listener/></p>`],
      ]),
      "odt",
    ],
    [
      "a formula about something else",
      odf("spreadsheet", [["content.xml", `<c t:formula="of:=SUM([.ADDE1])"/>`]]),
      "ods",
    ],
    ["a picture", odf("text", [["Pictures/a.png", Buffer.alloc(100_000, 7)]]), "odt"],
    ["the folder of scripts, empty", odf("text", [["Scripts/", ""]]), "odt"],
    [
      "a text about macros",
      office("word", [["word/document.xml", "<w>vbaProject _VBA_PROJECT macrosheet</w>"]]),
      "docx",
    ],
  ])("and not in %s", async (_, bytes, found) => {
    expect(await contentOf(await laid(bytes))).toBe(found);
  });
});

describe("a text from an office", () => {
  // The bytes of the same table as each office's programs save it.
  const bytesOf = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
  it.each<[string, Uint8Array | string]>([
    ["UTF-8", "城市,人口\n武汉,1373\nМладост\n"],
    ["GB 18030", bytesOf([0xce, 0xe4, 0xba, 0xba, 0x0a])],
    ["Big5", bytesOf([0xaa, 0x5a, 0xba, 0x7e], ",1373\r\n", [0xa4, 0x48, 0xa4, 0x66], "\r\n")],
    ["UTF-16 with its mark", Buffer.from("\uFEFFMálaga;1\r\n武汉;2\r\n", "utf16le")],
    ["UTF-16, the other way round", Buffer.from("\uFEFFMálaga;1\r\n", "utf16le").swap16()],
    ["windows-1252", bytesOf("Málaga;1.234,56 ", [0x80], "\r\nStraße – Höhe;63,5\r\n".replace("–", "\x96"))],
    [
      "windows-1250",
      bytesOf("Bia", [0xb3], "a Podlaska;", [0x8c], "wi", [0xea], "ta;", [0xbf, 0xf3, 0xb3, 0xe6], "\r\n"),
    ],
    [
      "windows-1251",
      bytesOf([0xd1, 0xee, 0xf4, 0xe8, 0xff], ";", [0xcf, 0xeb, 0xee, 0xe2, 0xe4, 0xe8, 0xe2], ";1\r\n"),
    ],
    ["a single letter beyond ASCII at the end", bytesOf("Málaga;caf", [0xe9])],
  ])("in %s is kept", async (_, bytes) => {
    expect(await mediaTypeOf("cities.csv", await laid(bytes))).toBe("text/csv");
  });

  it("is nothing with control characters, and no bytes without words", async () => {
    const wide = Buffer.from("\uFEFFa\u0001b", "utf16le");
    const nothing = Uint8Array.from({ length: 300 }, (_, index) => [0x81, 0x8d, 0x98, 0xa4, 0xff][index % 5] as number);
    for (const bytes of [Uint8Array.of(0x61, 0x00, 0x62), wide, nothing])
      expect(await contentOf(await laid(bytes))).toBeNull();
  });
});
