import type { MetadataRoute } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { COLOURS } from "@/lib/print/colours";

type Given = { params: Promise<{ locale: string }> };

const SIZES = [192, 512];

/** What a phone or a desktop needs to keep the site as one of its own programs, in the reader's language. */
export async function GET(_: Request, { params }: Given): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { shell } = messagesOf(locale);
  const manifest: MetadataRoute.Manifest = {
    id: `/${locale}`,
    lang: locale === "zh" ? "zh-Hans" : "en",
    dir: "ltr",
    name: shell.fullName,
    short_name: shell.name,
    description: shell.about,
    start_url: `/${locale}`,
    scope: "/",
    display: "minimal-ui",
    background_color: COLOURS.light.paper,
    theme_color: COLOURS.light.raised,
    icons: SIZES.flatMap((size) =>
      (["any", "maskable"] as const).map((purpose) => ({
        src: `/icons/mark-${purpose === "maskable" ? "maskable-" : ""}${size}.png`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ),
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=86400" },
  });
}
