import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { idInAddress, pageSchema, rowId } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { fileName, line } from "@/lib/text/schema";
import { DOCUMENT_KINDS, VISIBILITIES } from "./kinds";

const title = line(LIMITS.title);
const name = fileName(LIMITS.fileName);

/** What is told of a new document, in the address; the file is the body. */
export const documentQuery = z.object({
  title,
  language: z.enum(LOCALES),
  kind: z.enum(DOCUMENT_KINDS).default("GENERAL"),
  /** Left out: a signed plan is for the partners, anything else for whoever is signed in. */
  visibility: z.enum(VISIBILITIES).optional(),
  /** The plan's version that a signed plan is of. */
  planVersion: idInAddress.optional(),
  /** The file's name. */
  name,
});
export type NewDocument = z.output<typeof documentQuery>;

/** What is told of a further version of a document. */
export const versionQuery = z.object({ name });

/** A change of what is said of a document; `removed` takes it away, or brings it back. */
export const documentEdit = z.strictObject({
  title: title.optional(),
  language: z.enum(LOCALES).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  planVersion: rowId.nullable().optional(),
  removed: z.boolean().optional(),
});
export type DocumentEdit = z.output<typeof documentEdit>;

export const documentParams = projectParams.extend({ id: idInAddress });
export const documentVersionParams = documentParams.extend({ number: idInAddress });

const version = z.object({
  number: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** In hexadecimal: whoever has the file can compare. */
  sha256: z.string(),
  author: bilingual,
  at: z.iso.datetime(),
});

/** A document of a project with its versions, the latest first. */
export const documentSchema = z.object({
  id: z.int(),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  language: z.enum(LOCALES),
  planVersion: z.int().nullable(),
  visibility: z.enum(VISIBILITIES),
  version: z.int(),
  createdAt: z.iso.datetime(),
  removed: z.boolean(),
  /** When a removed document's files are erased, and whether they are. */
  erasesAt: z.iso.datetime().nullable(),
  erased: z.boolean(),
  versions: z.array(version),
  abilities: z.object({ edit: z.boolean() }),
});
export type DocumentView = z.infer<typeof documentSchema>;

export const documentPage = pageSchema(documentSchema);
