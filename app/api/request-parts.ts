import { createHash } from "node:crypto";
import type { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { check } from "@/lib/platform/field-errors";
import { limitedPieces } from "@/lib/platform/limited-pieces";
import { longestJson } from "@/lib/platform/longest-json";
import { type Spooled, spool, tooLarge } from "@/lib/storage/spool";

const KIB = 1024;
/** Blanks and line breaks between what is sent have their room too. */
const SHORTEST_LIMIT = 64 * KIB;
/** How long a body may be, in bytes, where its schema bounds no characters and its endpoint says nothing. */
export const LONGEST_BODY = 256 * KIB;
/** The whole of a large form: no form of ours is longer, however much its fields allow. */
export const LONGEST_FORM = 8 * KIB * KIB;

/** How many bytes an endpoint reads of its JSON: what the limits of its characters allow. */
export function longestBody(input?: z.ZodType): number {
  const bytes = input ? longestJson(input) : 0;
  if (!Number.isFinite(bytes)) return LONGEST_BODY;
  return Math.min(Math.max(bytes, SHORTEST_LIMIT), LONGEST_FORM);
}

async function bytesOf(request: Request, longest: number, tooLong: () => Problem): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) throw tooLong();
  const pieces: Uint8Array[] = [];
  for await (const piece of limitedPieces(request.body, longest, tooLong)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The body as text; 413 as soon as it is longer than it may be, 400 when it ended early or is not UTF-8: what cannot be
 * read is not kept with a mark in its place.
 */
export async function bodyOf(request: Request, longest: number): Promise<string> {
  const tooLong = () => new Problem(413, "tooLarge", { params: { count: Math.floor(longest / KIB) } });
  const bytes = await bytesOf(request, longest, tooLong);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, "notUtf8");
  }
}

/** Which files an endpoint takes: their media types, and how many bytes at most. */
export type UploadRule = { types: string[]; longest: number };
/** A file that was sent; the digest stands for it where a request is compared with an earlier one. */
export type Upload = { type: string; bytes: Uint8Array; digest: string };

/** The file in the body; 415 when it is of another type, 413 when it is too long. */
export async function uploadOf({ types, longest }: UploadRule, request: Request): Promise<Upload> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) throw new Problem(415, "fileTypes", { params: { types: types.join(", ") } });
  const bytes = await bytesOf(request, longest, () => tooLarge(longest));
  return { type, bytes, digest: createHash("sha256").update(bytes).digest("base64url") };
}

/**
 * The file in the body, laid down piece by piece. Whether all of it arrived is told by its length and, where the sender
 * says it (Content-Digest, RFC 9530), its SHA-256.
 */
export function receivedBy(request: Request, longest: number): Promise<Spooled> {
  const length = request.headers.get("content-length");
  const digest = /(?:^|,\s*)sha-256=:([A-Za-z0-9+/]{43}=):/.exec(request.headers.get("content-digest") ?? "")?.[1];
  const announced = {
    bytes: length === null ? undefined : Number(length),
    sha256: digest && Buffer.from(digest, "base64").toString("hex"),
  };
  return spool(request.body as ReadableStream<Uint8Array> | null, { longest, announced });
}

/** Whether a browser sent a form of its own, because no script does. */
export const isForm = ({ headers }: Request): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers.get("content-type") ?? "");

/** What a browser's own form says, checked; 422 says what is wrong with it. */
export const formOf = <S extends z.ZodType>(schema: S, body: string): z.output<S> =>
  checked(schema, Object.fromEntries(new URLSearchParams(body)));

/** The JSON input, checked; 415, 400 or 422 says what is wrong with it. */
export function inputOf<S extends z.ZodType>(schema: S, request: Request, body: string): z.output<S> {
  const type = request.headers.get("content-type") ?? "";
  if (body && !/^application\/json\b/i.test(type)) throw new Problem(415, "jsonOnly");
  return checked(schema, body ? parseJson(body) : {});
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem(400, "notJson");
  }
}

/** The search parameters, checked: a repeatable one is always a list, any other its last value. */
export function queryOf<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const search = new URL(request.url).searchParams;
  const lists = listsOf(schema);
  const given = [...new Set(search.keys())].map((key) => {
    const values = search.getAll(key);
    return [key, lists.has(key) ? values : values.at(-1)];
  });
  return checked(schema, Object.fromEntries(given));
}

type Inner = { def: { type: string; innerType?: Inner; in?: Inner } };

function isList(schema: Inner): boolean {
  const inner = schema.def.innerType ?? schema.def.in;
  return schema.def.type === "array" || (!!inner && isList(inner));
}

/** The fields of an object's schema that hold lists. */
export function listsOf(schema: z.ZodType): Set<string> {
  const shape = "shape" in schema ? (schema.shape as Record<string, Inner>) : {};
  return new Set(Object.keys(shape).filter((key) => isList(shape[key] as Inner)));
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = check(schema, value);
  if (!result.ok) throw new Problem(422, "invalidInput", { fields: result.errors });
  return result.value;
}

/** The path's parameters, checked; what cannot be one names nothing: 404. */
export function paramsOf<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  const result = check(schema, params);
  if (!result.ok) throw new Problem(404, "notFound");
  return result.value;
}

/** The version that If-Match names, in an ETag we gave; 428 without one, and what no ETag of ours says is stale. */
export function versionOf(request: Request): number {
  const header = request.headers.get("if-match")?.trim();
  if (!header || header === "*") throw new Problem(428, "ifMatchRequired");
  const version = /^(?:W\/)?"(\d{1,9})(?:-[\w-]*)?"$/.exec(header)?.[1];
  if (!version) throw new Problem(412, "stale");
  return Number(version);
}

/** The caller's Idempotency-Key, if there is one; 400 when it cannot be one. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem(400, "badIdempotencyKey");
  return key;
}
