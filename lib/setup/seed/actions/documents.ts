import type { Actor } from "@/lib/access/actor";
import { addDocument, addVersion } from "@/lib/documents/commands/keep";
import { documentsOf } from "@/lib/documents/queries";
import type { NewDocument } from "@/lib/documents/schema";
import type { Locale } from "@/lib/language/locales";
import { spool } from "@/lib/storage/spool";
import { pdfOf } from "../pdf";

/** A file as it is told: a PDF's lines, or the text of any other. */
export type Paper = { name: string; lines: readonly string[] };
type Details = Partial<Pick<NewDocument, "kind" | "visibility">>;

/** Documents that a project keeps; a title that is there already gets a further version. */
export type DocumentAction = { does: "keeps"; title: string; document: Paper; details: Details };

export const keeps = (title: string, document: Paper, details: Details = {}): DocumentAction => ({
  does: "keeps",
  title,
  document,
  details,
});

const LONGEST = 1024 * 1024;

function bytesOf({ name, lines }: Paper): Uint8Array<ArrayBuffer> {
  if (name.endsWith(".pdf")) return new Uint8Array(pdfOf(lines));
  // A table opens in its own programs as UTF-8 only with the mark.
  return new Uint8Array(Buffer.from(`${name.endsWith(".csv") ? "\uFEFF" : ""}${lines.join("\n")}\n`));
}

/** Keeps a document as the API does: laid down first, looked into, and stored. */
export async function keepDocument(
  actor: Actor,
  code: string,
  language: Locale,
  { title, document, details }: DocumentAction,
): Promise<unknown> {
  const file = await spool(new Blob([bytesOf(document)]).stream(), { longest: LONGEST });
  try {
    const before = (await documentsOf(code, actor)).find((one) => one.title === title);
    if (before) return await addVersion(actor, code, before.id, document.name, file);
    const { kind = "GENERAL", visibility = "SIGNED_IN" } = details;
    return await addDocument(actor, code, { title, language, kind, visibility, name: document.name }, file);
  } finally {
    await file.discard();
  }
}
