import { getDocumentProxy } from "unpdf";

/** A piece of text as it stands on a page. */
type Piece = { text: string; x: number };

/** The pieces of each page in the order in which they are read; `whole`: with what stands on every page anew. */
async function piecesOf(bytes: Uint8Array, whole: boolean): Promise<Piece[][]> {
  // The reader takes over the bytes that it is given.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const pieces: Piece[] = [];
    const marks: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        if (whole || !marks.includes("Artifact"))
          pieces.push({ text: item.str + (item.hasEOL ? "\n" : ""), x: item.transform[4] });
      } else if (item.type.startsWith("begin")) marks.push((item as { tag?: string }).tag ?? "");
      else marks.pop();
    }
    pages.push(pieces);
  }
  await document.destroy();
  return pages;
}

/** A text without its blanks and line ends, which a page breaks elsewhere than its writer did. */
export const bare = (text: string): string => text.normalize("NFC").replaceAll(/\s+/g, "");
const joined = (pieces: Piece[]) => bare(pieces.map(({ text }) => text).join(""));

/** The text of a PDF page by page, as a reader would copy it out, without blanks. */
export const pagesOf = async (bytes: Uint8Array): Promise<string[]> => (await piecesOf(bytes, true)).map(joined);

/** The text of a PDF as it is read from the first to the last page, without what stands on every page anew. */
export const textOf = async (bytes: Uint8Array): Promise<string> => joined((await piecesOf(bytes, false)).flat());

/** The same of what stands in the column of a table whose head begins with such words, over all its pages. */
export async function columnOf(bytes: Uint8Array, head: string, next?: string): Promise<string> {
  const pieces = (await piecesOf(bytes, false)).flat();
  const at = (words: string) => pieces.find(({ text }) => text.startsWith(words))?.x ?? Number.NaN;
  const [from, to] = [at(head), next === undefined ? Number.POSITIVE_INFINITY : at(next)];
  return joined(pieces.filter(({ x }) => x >= from - 1 && x < to - 1));
}
