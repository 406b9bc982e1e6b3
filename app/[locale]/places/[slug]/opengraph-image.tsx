import { readFile } from "node:fs/promises";
import path from "node:path";
import { notFound } from "next/navigation";
import { ImageResponse } from "next/og";
import { countryName } from "@/components/places/options";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { hasLetter, printedText } from "@/lib/print/characters";
import { fontBytes } from "@/lib/print/fonts";
import { profileBySlug } from "@/lib/profiles/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

const INK = { paper: "#FAF9F6", line: "#DDD9CF", ink: "#17202A", soft: "#55606E", EU: "#24478F", CN: "#A63A24" };
const CLUSTERS: Record<string, string> = { transition: "#2F6B3A", renewal: "#8F5400", innovation: "#5B3E96" };

const fonts = path.join(process.cwd(), "assets", "fonts");
/** Latin, Greek and Cyrillic letters that the font of the names has not. */
const MORE = ["bold", "boldMore"] as const;
const read = Promise.all([
  readFile(path.join(fonts, "names.otf")),
  readFile(path.join(fonts, "names.txt"), "utf8"),
  ...MORE.map(fontBytes),
]);

/** What a link to the profile looks like where links are shown as pictures: the name in both scripts, and the clusters. */
export default async function ProfileImage({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [profile, taxonomy, [data, letters, ...more]] = await Promise.all([
    profileBySlug(slug, null),
    readTaxonomy(),
    read,
  ]);
  if (!profile) notFound();
  const messages = messagesOf(locale);
  // A letter that the font lacks would be fetched from another host; such a line is left out instead.
  const isDrawn = (letter: string) =>
    letters.includes(letter) ||
    // The drawing looks for a letter and the mark on it in one, and in no font finds it.
    (!/\p{M}/u.test(letter) && MORE.some((font) => hasLetter(font, letter.codePointAt(0) as number)));
  const drawn = (text: string) => ([...text].every(isDrawn) ? text : "");
  const [first, second] = locale === "en" ? [profile.name.en, profile.name.zh] : [profile.name.zh, profile.name.en];
  const names = [first, second].map(printedText).map(drawn).filter(Boolean);
  const [name = slug, other = ""] = names;
  const kind = [messages.catalogue.kinds[profile.kind], countryName(profile.country, locale)].join(" · ");
  const side = profile.side === "EU" ? INK.EU : INK.CN;
  const clusters = taxonomy.clusters.filter(({ themes }) => themes.some(({ code }) => profile.themes.includes(code)));
  const long = [...name].length > 20;

  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        padding: 72,
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        background: INK.paper,
        color: INK.ink,
        fontFamily: "Names, More 1, More 2",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 34 }}>
        <div style={{ display: "flex", flexDirection: "column", gap: 9 }}>
          <div style={{ width: 48, height: 8, borderRadius: 4, background: INK.EU }} />
          <div style={{ width: 48, height: 8, borderRadius: 4, background: INK.CN }} />
        </div>
        Tandem 同舟
      </div>
      <div style={{ display: "flex", flexDirection: "column", gap: 8 }}>
        <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 30, color: INK.soft }}>
          <div
            style={{
              padding: "0 16px 2px",
              border: `3px solid ${side}`,
              borderRadius: profile.side === "EU" ? 24 : 4,
              color: side,
              fontSize: 26,
            }}
          >
            {profile.side}
          </div>
          {drawn(kind)}
        </div>
        <div style={{ fontSize: long ? 68 : 104, lineHeight: 1.15 }}>{name}</div>
        <div style={{ fontSize: 46, color: INK.soft }}>{other}</div>
      </div>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 36, fontSize: 28 }}>
        {clusters.map(({ code, colour, shortName }) => (
          <div key={code} style={{ display: "flex", alignItems: "center", gap: 12, color: CLUSTERS[colour] }}>
            <div style={{ width: 8, height: 32, background: CLUSTERS[colour] }} />
            {drawn(shortName[locale])}
          </div>
        ))}
      </div>
    </div>,
    {
      ...size,
      fonts: [data, ...more].map((bytes, index) => ({
        name: index ? `More ${index}` : "Names",
        data: bytes,
        weight: 700,
        style: "normal",
      })),
      headers: { "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400" },
    },
  );
}
