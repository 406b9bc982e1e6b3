import { inflateSync } from "node:zlib";

/** The objects of a PDF by their number: what stands before a stream, and the stream as text. */
function objectsOf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, { head: string; stream: string }>();
  for (const { 1: number, index } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const end = raw.indexOf("\nendobj", index);
    const body = raw.slice(index, end);
    const start = body.indexOf("stream\n");
    const packed = start < 0 ? "" : body.slice(start + 7, body.lastIndexOf("\nendstream"));
    const head = start < 0 ? body : body.slice(0, start);
    const stream = head.includes("FlateDecode")
      ? inflateSync(Buffer.from(packed, "latin1")).toString("latin1")
      : packed;
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

/** What a font's glyphs mean: their numbers, in the order in which the document used them. */
function meaningsOf(stream: string): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const [, first = "", list = ""] of stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16);
    for (const [index, [, units = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const text = Buffer.from(units.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
      meanings.set((start + index).toString(16).padStart(4, "0"), text);
    }
  }
  return meanings;
}

/** The text of a PDF that we made, page by page, as a reader would copy it out; blanks between words are left out. */
export function pagesOf(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = "", font = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = objects.get(Number(font))?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      fonts.set(name, meaningsOf(objects.get(Number(unicode))?.stream ?? ""));
    }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head));
  return pages.map(({ head }) => {
    const content = objects.get(Number(head.match(/\/Contents (\d+) 0 R/)?.[1]))?.stream ?? "";
    let font = new Map<string, string>();
    let text = "";
    for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
      if (name) font = fonts.get(name) ?? font;
      for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += font.get(glyph) ?? "";
    }
    return text.replaceAll(/\s+/g, "");
  });
}
