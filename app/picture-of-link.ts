import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { SIZE } from "@/lib/handouts/picture";
import { pngOf } from "@/lib/print/picture";
import { type Shape, svg } from "@/lib/print/shapes";

/** The shapes as an answer that whoever has it need not fetch again, and that is only drawn when it has changed. */
export async function pictureOfLink(shapes: Shape[]): Promise<Response> {
  const etag = `"${createHash("sha256").update(svg(shapes, SIZE)).digest("base64url").slice(0, 27)}"`;
  const kept = { ETag: etag, "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400" };
  if ((await headers()).get("if-none-match") === etag) return new Response(null, { status: 304, headers: kept });
  const bytes = new Uint8Array(await pngOf(shapes, SIZE));
  return new Response(bytes, { headers: { ...kept, "Content-Type": "image/png" } });
}
