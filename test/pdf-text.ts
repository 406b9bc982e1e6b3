import { getDocumentProxy } from "unpdf";

/** A piece of text as it stands on a page. */
type Piece = { text: string; x: number; again: boolean };

/** The pieces of each page in the order in which they are read; `again`: what stands on every page anew. */
async function piecesOf(bytes: Uint8Array): Promise<Piece[][]> {
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
        const text = item.str + (item.hasEOL ? "\n" : "");
        pieces.push({ text, x: item.transform[4], again: marks.includes("Artifact") });
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

/** The text of a PDF as a reader would copy it out, without blanks. */
export async function readPdf(bytes: Uint8Array) {
  const pages = await piecesOf(bytes);
  const running = pages.flat().filter(({ again }) => !again);
  const at = (messages: string) => running.find(({ text }) => text.startsWith(messages))?.x ?? Number.NaN;
  return {
    pages: pages.map(joined),
    /** From the first to the last page, without what stands on every page anew. */
    text: joined(running),
    /** The same of what stands in the column of a table whose head begins with such words, over all its pages. */
    column: (head: string, next?: string) => {
      const [from, to] = [at(head), next === undefined ? Number.POSITIVE_INFINITY : at(next)];
      return joined(running.filter(({ x }) => x >= from - 1 && x < to - 1));
    },
  };
}
