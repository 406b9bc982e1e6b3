import { createHash } from "node:crypto";
import { create as disposition } from "content-disposition";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params, type Sentence } from "@/lib/language/say";
import type { Answer } from "@/lib/platform/idempotency";
import { log } from "@/lib/platform/log";
import { cannotSave, isUnreachable } from "@/lib/platform/unreachable";

/**
 * The outside form of a result. Its ETag is `"<version>-<digest>"` where there is a version, else `"<digest>"`: the
 * version is what If-Match needs, and the digest tells two representations of it apart (abilities differ by reader).
 */
export function answerOf(result: unknown, status: number, version?: number | string, location?: string): Answer {
  if (status === 204) return { status, body: null, headers: {} };
  const body = JSON.stringify(result);
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  const headers: Record<string, string> = {
    "content-type": "application/json; charset=utf-8",
    etag: version === undefined ? `"${digest}"` : `"${version}-${digest}"`,
  };
  if (location) headers.location = location;
  return { status, body, headers };
}

/** Whether the caller already holds this representation. */
export function alreadyHeld(asked: Pick<Headers, "get">, etag: string | undefined): boolean {
  const known = asked.get("if-none-match");
  if (!known) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((tag) => bare(tag) === etag);
}

const FOR_ITS_ASKER = { "cache-control": "private, no-cache", vary: "Cookie, Authorization, Accept-Language" };

/** The answer as it leaves; what depends on the reader is kept by nobody else. */
export function responseOf(answer: Answer): Response {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(FOR_ITS_ASKER)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

/** A file under its name; its bytes in one piece, or as they come. */
export type FileAnswer = {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  length?: number;
  /**
   * It is for everybody, was made here, and its name says what it holds: it is shown. Whoever has it asks after an hour
   * whether it is there still.
   */
  shown?: boolean;
  /**
   * It was made here of what its asker may read, and is known by this: the same as long as it says the same. Whoever comes
   * back is told whether it does.
   */
  state?: string;
};

/** A file as it leaves: to be kept, not shown, whatever is in it. */
export async function fileResponse(file: FileAnswer, request: Request): Promise<Response> {
  const { name, type, bytes, length, shown, state } = file;
  const etag = `"${state ?? name}"`;
  const kept = state === undefined ? { etag, "cache-control": "public, max-age=3600" } : { etag, ...FOR_ITS_ASKER };
  const known = shown || state !== undefined;
  if (known && alreadyHeld(request.headers, etag)) {
    if (bytes instanceof ReadableStream) await bytes.cancel();
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": disposition(name, { type: shown ? "inline" : "attachment" }),
      ...(length !== undefined && { "content-length": String(length) }),
      ...(known ? kept : { "cache-control": "private, no-store" }),
      "x-content-type-options": "nosniff",
    },
  });
}

const sentences = (locale: Locale) => messagesOf(locale).problems as Record<string, Sentence | undefined>;

/** The sentence of a problem's code in the reader's language. */
export function sentenceOf(code: string, locale: Locale, params?: Params): string {
  const sentence = sentences(locale)[code] ?? sentences(locale).unexpected ?? code;
  return formatMessage(sentence, locale, params);
}

/** What went wrong as an answer; what nobody foresaw is logged and told as such. */
export const problemResponse = (error: unknown, locale: Locale, request: Request, more?: object): Response =>
  refusalOf(error instanceof Problem ? error : unforeseen(error, request), locale, more);

/** A refusal as `application/problem+json` (RFC 9457). */
export function refusalOf(problem: Problem, locale: Locale, more?: object): Response {
  const { params, fields, extra, headers } = problem.more;
  const body = {
    type: `urn:tandem:problem:${problem.code}`,
    title: sentenceOf(`status${problem.status}`, locale),
    status: problem.status,
    code: problem.code,
    detail: sentenceOf(problem.code, locale, params),
    ...(fields && {
      errors: fields.map((field) => ({
        path: field.path,
        code: field.code,
        message: sentenceOf(field.code, locale, field.params),
      })),
    }),
    ...extra,
    ...more,
  };
  const all = {
    ...(problem.status === 401 && { "www-authenticate": 'Session realm="tandem", Bearer realm="tandem"' }),
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": locale,
    "cache-control": "no-store",
  };
  return new Response(JSON.stringify(body), { status: problem.status, headers: all });
}

/** The path without what in it would open something to whoever reads the log. */
const pathToTell = ({ url }: Request): string => new URL(url).pathname.replaceAll(/[\w-]{32,}|\.[\w-]{24}/g, "…");

function unforeseen(error: unknown, request: Request): Problem {
  log("error", "A request failed.", { method: request.method, path: pathToTell(request), error });
  if (isUnreachable(error)) return new Problem(503, "databaseUnreachable", { headers: { "retry-after": "5" } });
  return cannotSave(error)
    ? new Problem(503, "cannotSave", { headers: { "retry-after": "60" } })
    : new Problem(500, "unexpected");
}
