import { Parser } from "saxen";

type Attributes = Record<string, string>;

/** What a part of a workbook is read with: its elements in their order, without the prefixes of their namespaces. */
export type Reader = {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Attributes as the file has them, their texts decoded, without namespaces: `r:id` is `id`. */
function attributesOf(raw: Attributes, decode: (text: string) => string): Attributes {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [bare(name), decode(value)]));
}

/** Reads XML from beginning to end; throws where it is not well-formed. */
export function readXml(xml: string, { open, text, close }: Reader): void {
  const parser = new Parser();
  parser.on("openTag", (name, raw, decode) => open?.(bare(name), attributesOf(raw(), decode)));
  parser.on("closeTag", (name) => close?.(bare(name)));
  parser.on("text", (value, decode) => text?.(decode(value)));
  parser.on("cdata", (value) => text?.(value));
  parser.on("error", (error) => {
    throw error;
  });
  // A lenient reader's warnings: attributes that are written twice or badly.
  parser.on("warn", () => {});
  parser.parse(xml);
}

const MARKS: [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** The text of a part: UTF-8, or what the mark at its beginning says. */
export function xmlText(bytes: Uint8Array): string {
  const encoding = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
