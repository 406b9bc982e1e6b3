import { z } from "zod";
import { written } from "@/lib/language/texts";
import { idInAddress, pageSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { line, matching, optionalLine, slug, webAddress } from "@/lib/text/schema";
import { FORMATS, LICENCE_CODES, PICTURE_KINDS } from "./kinds";

const alternative = optionalLine(LIMITS.alternative);
const told = {
  author: line(LIMITS.author),
  licence: z.enum(LICENCE_CODES),
  /** The terms in words, where the licence is none of those named. */
  licenceText: optionalLine(LIMITS.source),
  /** Where the picture is from. */
  source: webAddress(LIMITS.webAddress).nullable().optional(),
};

/** What is told of a picture: whose it is, under which terms it is shown, and what is to be seen on it, in one language at least. */
export const pictureText = z.strictObject({ ...told, alt: z.strictObject({ en: alternative, zh: alternative }) });
export type PictureText = z.output<typeof pictureText>;

/** The same in the address of a request whose body is the picture. */
export const pictureQuery = z.object({ ...told, altEn: alternative, altZh: alternative });
/** With a first picture also which of the two it is. */
export const newPictureQuery = pictureQuery.extend({ kind: z.enum(PICTURE_KINDS) });

/** What is told in an address, as everybody else tells it. */
export const textIn = ({ author, licence, licenceText, source, altEn, altZh }: z.output<typeof pictureQuery>) => ({
  author,
  licence,
  licenceText,
  source,
  alt: { en: altEn, zh: altZh },
});

export const pictureParams = z.object({ slug, id: idInAddress });
/** The name of a picture's file: its SHA-256 and its format. */
export const pictureFileParams = z.object({ file: matching(/^[0-9a-f]{64}\.(avif|webp|jpeg)$/, 80) });

const file = z.object({
  format: z.enum(Object.keys(FORMATS) as [keyof typeof FORMATS, ...(keyof typeof FORMATS)[]]),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  /** What is under it never changes; once no picture shows it, it is there no longer. */
  url: z.string(),
});

/** A picture of a place as it is served, with whoever made it and the licence under which it may be shown. */
export const pictureSchema = z.object({
  id: z.int(),
  kind: z.enum(PICTURE_KINDS),
  version: z.int(),
  /** Of the largest of its files. */
  width: z.int(),
  height: z.int(),
  author: z.string(),
  licence: z.enum(LICENCE_CODES),
  licenceText: z.string().nullable(),
  licenceUrl: z.string().nullable(),
  source: z.string().nullable(),
  alt: written,
  files: z.array(file),
});
export type Picture = z.infer<typeof pictureSchema>;

export const picturePage = pageSchema(pictureSchema);
