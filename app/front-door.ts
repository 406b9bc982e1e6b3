import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { localeOfPath, preferredLocale } from "@/lib/language/preferred";
import { callerIn } from "@/lib/platform/address";
import { config } from "@/lib/platform/config";
import { consume, type LimitName } from "@/lib/platform/limits";
import { reading } from "@/lib/platform/reading";
import { databaseAnswers } from "@/lib/platform/unreachable";
import { characterFault } from "@/lib/text/characters";
import { type Instead, replaceAnswer } from "./answer-replaced";
import { problemResponse, sentenceOf } from "./api/answers";
import type { apiFaults } from "./api/paths";
import { isCard } from "./embedded-card";
import { askedAsNothing, NOTHING_HERE } from "./nothing-here";

const SAFE = new Set(["GET", "HEAD"]);

/** For a moment after the answer what still comes in is thrown away, so that whoever sends it can read the answer. */
const LINGER_MS = 1_000;

/** Where people come by https, browsers come by nothing else for a year, to this name and those below it. */
const HSTS = "max-age=31536000; includeSubDomains";
type ApiFault = ReturnType<typeof apiFaults>;
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An address as a proxy is asked for it, with the host that stands in its own header too (RFC 9112, 3.2.2). */
const withoutHost = (url: string) => url.replace(/^https?:\/\/[^/?]*\/?/i, "/");
const pathOf = (request: IncomingMessage) => (request.url ?? "/").split("?")[0] ?? "/";
const isApi = (path: string) => path === "/api" || path.startsWith("/api/");
const isFile = (path: string) =>
  ["/_next/static/", "/fonts/", "/icons/"].some((folder) => path.startsWith(folder)) || path === "/offline.js";
/** Asked by whoever watches over the application, whether it is full of others or not: counted by itself. */
const isProbe = (path: string) => path === "/healthz" || path === "/readyz";

/** The path as it is meant; what cannot be read is a bad request, and what no name can contain names nothing. */
function readable(path: string): string {
  // What asks for no path at all (`OPTIONS *`) asks for nothing that is here.
  if (!path.startsWith("/")) throw new Problem(400, "badPath");
  let meant: string;
  try {
    meant = decodeURIComponent(path);
  } catch {
    throw new Problem(400, "badPath");
  }
  if (characterFault(meant, "line")) throw new Problem(404, "notFound");
  return meant;
}

async function admit(request: IncomingMessage, apiFault: ApiFault): Promise<void> {
  const path = pathOf(request);
  const method = request.method ?? "GET";
  const name: LimitName = isProbe(path) ? "probe" : isFile(path) ? "file" : "page";
  await consume(name, callerIn(String(request.headers["x-forwarded-for"] ?? ""), config().proxies));
  const meant = readable(path);
  const fault = isApi(path) && apiFault(meant, method);
  if (fault) throw fault;
  // Nothing but the API takes a body; Next would keep ten megabytes of it before a page can say no.
  if (!isApi(path) && !SAFE.has(method))
    throw new Problem(405, "methodNotAllowed", { headers: { allow: "GET, HEAD" } });
}

/**
 * Looks at every request before the application does: refuses too many from one address, and a change where nothing can
 * be changed. Returns whether it was let in; otherwise it has been answered. Whatever is answered before its body has
 * arrived loses its connection soon after, since the rest would come in for nothing. Pages that found nothing, or failed,
 * are replaced by whole ones; `answer` is asked once more for them.
 */
export async function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  apiFault: ApiFault = () => null,
  answer?: Answer,
): Promise<boolean> {
  delete request.headers[NOTHING_HERE];
  response.once("finish", () => endUnread(request));
  request.url = withoutHost(request.url ?? "/");
  if (config().url?.startsWith("https://")) response.setHeader("strict-transport-security", HSTS);
  const path = pathOf(request);
  if (!isApi(path) && !isFile(path) && !isProbe(path)) replacePages(request, response, answer);
  try {
    await admit(request, apiFault);
    return true;
  } catch (error) {
    await refuse(error, request, response);
    return false;
  }
}

function endUnread(request: IncomingMessage): void {
  if (request.complete) return;
  request.removeAllListeners("data");
  request.resume();
  const cut = setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS);
  cut.unref();
}

async function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const locale = localeFor(request);
  const answer = problemResponse(error, locale, new Request("http://localhost/"));
  const headers = Object.fromEntries(answer.headers);
  if (isApi(pathOf(request))) {
    response.writeHead(answer.status, headers).end(await answer.text());
    return;
  }
  const page = pageOf(error, locale, answer.status);
  response.writeHead(answer.status, { ...headers, ...PAGE_HEADERS }).end(request.method === "HEAD" ? "" : page);
}

function replacePages(request: IncomingMessage, response: ServerResponse, answer?: Answer): void {
  const failed: Instead = (again) => sendFailedPage(request, again);
  const nothing: Instead = async (again) => {
    // Who made the first answer still listens to how it ends, and so does who makes the second.
    again.setMaxListeners(2 * again.getMaxListeners());
    replaceAnswer(request, again, (status) => (status >= 500 ? failed : null));
    await answer?.(askedAsNothing(request), again);
  };
  const current = reading();
  replaceAnswer(request, response, (status) => {
    if (status >= 500) return failed;
    if (status === 200 && current?.refused) return 403;
    // In its frame a card says itself that there is nothing.
    return status === 404 && answer && !isCard(pathOf(request)) ? nothing : null;
  });
}

/** What a reader gets instead of a page that could not be made: why, and somewhere to go, without any script. */
async function sendFailedPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const problem = (await databaseAnswers())
    ? new Problem(500, "unexpected")
    : new Problem(503, "databaseUnreachable", { headers: { "retry-after": "5" } });
  const locale = localeFor(request);
  const headers = { ...problem.more.headers, ...PAGE_HEADERS, "content-language": locale, "cache-control": "no-store" };
  const page = pageOf(problem, locale, problem.status);
  response.writeHead(problem.status, headers).end(request.method === "HEAD" ? "" : page);
}

function localeFor(request: IncomingMessage): Locale {
  return localeOfPath(pathOf(request)) ?? preferredLocale(request.headers["accept-language"] ?? null);
}

/** Enough to be read in, by day and by night, and small enough to stand in the page itself. */
const STYLE = [
  ":root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}",
  "body{margin:0}",
  "main{box-sizing:border-box;max-width:42rem;margin:0 auto;padding:3rem 1.25rem}",
  "h1{margin:0 0 1rem;font-size:2rem;line-height:1.25}",
].join("");
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
};

/** A page without the application: it must cost next to nothing. Nothing in it comes from the request. */
function pageOf(error: unknown, locale: Locale, status: number): string {
  const problem = error instanceof Problem ? error : new Problem(500, "unexpected");
  const { shell, failure } = messagesOf(locale);
  const title = sentenceOf(`status${status}`, locale);
  return [
    `<!doctype html><html lang="${locale === "zh" ? "zh-Hans" : "en"}"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title} · ${shell.name}</title>`,
    `<style>${STYLE}</style><main><h1>${title}</h1><p>${sentenceOf(problem.code, locale, problem.more.params)}</p>`,
    `<p>${status >= 500 ? `<a href="">${failure.again}</a> · ` : ""}<a href="/${locale}">${failure.home}</a></p></main></html>`,
  ].join("");
}
