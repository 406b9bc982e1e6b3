import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import path from "node:path";
import { type KeptPage, sendKept } from "./page-cache/kept-page";

type KeptFile = Omit<KeptPage, "bytes">;
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
const DAY = 86_400;

const maxAge = (days: number) => `public, max-age=${days * DAY}`;

/** Where files lie below the application's folder, and the address under which they stand. */
const FOLDERS = [
  [".next/static", "/_next/static/"],
  ["public", "/"],
] as const;

/** What is sent with files, by how their address begins. */
const HEADERS: [begins: string, headers: OutgoingHttpHeaders][] = [
  // The name says what is in it.
  ["/_next/static/", { "cache-control": `${maxAge(365)}, immutable` }],
  ["/fonts/", { "cache-control": maxAge(30) }],
  ["/icons/", { "cache-control": maxAge(7) }],
  ["/offline.js", { "cache-control": "no-cache", "content-security-policy": "default-src 'none'; connect-src 'self'" }],
];

/**
 * Answers with the files that the build left, each as small as it was packed there (scripts/pack-files.ts), and like
 * `answer` with whatever is none of them. They are read once: together they are a few megabytes.
 */
export function withStaticFiles(folder: string, answer: Handler): Handler {
  const files = new Map(FOLDERS.flatMap(([from, at]) => filesIn(path.join(folder, from), at)));
  return async (request, response) => {
    const file = files.get(request.url?.split("?")[0] ?? "");
    if (file) sendKept(file, request, response);
    else await answer(request, response);
  };
}

function filesIn(folder: string, at: string): [string, KeptFile][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const type = TYPES[path.extname(name)];
    const address = at + name;
    return type ? [[address, fileAt(path.join(folder, name), address, type)]] : [];
  });
}

function fileAt(file: string, address: string, type: string): KeptFile {
  const identity = readFileSync(file);
  const packed = (coding: "br" | "gzip", ending: string) =>
    existsSync(file + ending) ? { [coding]: readFileSync(file + ending) } : {};
  const [, own] = HEADERS.find(([begins]) => address.startsWith(begins)) ?? [];
  return {
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 27),
    headers: { "content-type": type, "x-content-type-options": "nosniff", vary: "accept-encoding", ...own },
    bodies: { identity, ...packed("br", ".br"), ...packed("gzip", ".gz") },
  };
}
