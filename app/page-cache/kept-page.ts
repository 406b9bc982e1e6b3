import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Sized } from "@/lib/platform/kept";

/** The codings in which a page is kept, the best first. */
const CODINGS = ["br", "gzip"] as const;
type Coding = (typeof CODINGS)[number] | "identity";

/** The same in each coding that it is worth having in. */
type Bodies = { identity: Buffer } & Partial<Record<Coding, Buffer>>;

/** A page as it is sent to everybody who has no session. */
export type KeptPage = Sized & { etag: string; headers: OutgoingHttpHeaders; bodies: Bodies };

/** An answer of the application, whole. */
export type Answer = { headers: OutgoingHttpHeaders; body: Buffer };

/** Those of one answer, or told by whoever sends it. */
const OWN_TO_ONE = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
  "vary",
]);

/**
 * A browser asks each time, and is told in a few bytes that nothing changed; what stands between may keep it for a second,
 * the bound within which every process knows of a change.
 */
const CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate";
/** What everything kept is told apart by, beside what its answer says itself. */
const VARY = ["accept-encoding", "cookie", "authorization"];

const SEVERAL = /(?:<script>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>){2,}/g;
const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** What is worth compressing; pictures and documents for printing are compressed already. */
const TEXT = /^text\/|\b(?:json|xml|x-component)\b/;
const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("base64");

/** The page without the nonce that was made for one answer, its scripts named by what they are. */
function withoutNonce({ headers, body }: Answer): Answer {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (!nonce) return { headers, body };
  const bare = body.toString("utf8").replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
  if (!String(headers["content-type"]).startsWith("text/html")) return { headers, body: Buffer.from(bare) };
  // One script is named once: what Next sends piece by piece would make the policy longer than proxies take.
  const html = bare.replace(
    SEVERAL,
    (all) => `<script>${[...all.matchAll(INLINE)].map(([, text]) => text).join("\n;")}</script>`,
  );
  const hashes = new Set([...html.matchAll(INLINE)].map(([, script = ""]) => `'sha256-${sha256(script)}'`));
  const own = policy.replace(/script-src [^;]*/, ["script-src 'self'", ...hashes].join(" "));
  return { headers: { ...headers, "content-security-policy": own }, body: Buffer.from(html) };
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** The tag that the answer gave itself, since the API's tells a version too; else one by what it is. */
const tagOf = (given: unknown, body: Buffer) =>
  /^(?:W\/)?"([\w-]+)"$/.exec(String(given ?? ""))?.[1] ??
  sha256(body).slice(0, 27).replace(/\+/g, "-").replace(/\//g, "_");

const varying = (given: unknown) =>
  [
    ...new Set([
      ...VARY,
      ...String(given ?? "")
        .toLowerCase()
        .split(/,\s*/),
    ]),
  ]
    .filter(Boolean)
    .join(", ");

/** What is kept of an answer. */
export async function keptPage(answer: Answer): Promise<KeptPage> {
  const { headers: given, body } = withoutNonce(answer);
  const lasting = Object.entries(given).filter(([name]) => !OWN_TO_ONE.has(name));
  const bodies = TEXT.test(String(given["content-type"])) ? await compressed(body) : { identity: body };
  return {
    etag: tagOf(given.etag, body),
    headers: { ...Object.fromEntries(lasting), "cache-control": CACHE_CONTROL, vary: varying(given.vary) },
    bodies,
    bytes: Object.values(bodies).reduce((sum, { length }) => sum + length, 1_000),
  };
}

async function compressed(body: Buffer) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [gz, br] = await Promise.all([gzipped(body), brotlied(body, { params })]);
  return { identity: body, gzip: gz, br };
}

/** Whether a header takes a coding; what is given the quality 0 is not wanted (RFC 9110, 12.5.3). */
function takes(accepted: string, coding: string): boolean {
  const named = new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, "i").exec(accepted);
  return !!named && Number(named[1] ?? 1) > 0;
}

/** Sends a kept page, or that the reader has it already. */
export function sendKept(page: Omit<KeptPage, "bytes">, request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const coding: Coding = CODINGS.find((each) => page.bodies[each] && takes(accepted, each)) ?? "identity";
  const etag = `"${page.etag}-${coding}"`;
  const known = request.headers["if-none-match"];
  if (known?.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")))) {
    const { vary, "cache-control": cacheControl } = page.headers;
    response.writeHead(304, { etag, vary, "cache-control": cacheControl }).end();
    return;
  }
  const body = page.bodies[coding] ?? page.bodies.identity;
  response.writeHead(200, {
    ...page.headers,
    etag,
    "content-length": body.length,
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
