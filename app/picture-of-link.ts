import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { alreadyHeld, refusalOf } from "@/app/api/answers";
import { Problem } from "@/lib/access/problems";
import { SIZE } from "@/lib/handouts/picture-size";
import type { Locale } from "@/lib/language/locales";
import { Kept } from "@/lib/print/kept";
import { pngOf } from "@/lib/print/picture";
import { printed } from "@/lib/print/queue";
import { type Shape, svg } from "@/lib/print/shapes";

/** A picture has some tens of kilobytes. */
const pictures = new Kept<Uint8Array<ArrayBuffer>>(64);

/**
 * The shapes as a picture. It is known by what is drawn: nothing is painted for whoever has it, and what was painted
 * lately is not painted again. What must be waits its turn with all that is printed, or is refused with 503.
 */
export async function pictureOfLink(shapes: Shape[], locale: Locale): Promise<Response> {
  const etag = `"${createHash("sha256").update(svg(shapes, SIZE)).digest("base64url").slice(0, 27)}"`;
  const kept = { ETag: etag, "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400" };
  if (alreadyHeld(await headers(), etag)) return new Response(null, { status: 304, headers: kept });
  try {
    const bytes = await pictures.get(etag, () => printed(async () => new Uint8Array(await pngOf(shapes, SIZE))));
    return new Response(bytes, { headers: { ...kept, "Content-Type": "image/png" } });
  } catch (error) {
    if (error instanceof Problem) return refusalOf(error, locale);
    throw error;
  }
}
