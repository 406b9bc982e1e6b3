import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { countryName } from "@/lib/places/country-name";
import { COLOURS, clusterColour } from "@/lib/print/colours";
import type { Shape } from "@/lib/print/shapes";
import type { ProfileCard } from "@/lib/profiles/present";
import { endShape } from "@/lib/projects/thread-shapes";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { MARGIN, other, Picture, strand } from "./picture";
import { SIZE } from "./picture-size";

const LEVEL = 490;
const APART = 66;
const SCALE = 5;
const BEND = 230;
const NAMES = 300;
/** The sizes at which both names may share a line; the second one's part of it, and what stands between them. */
const ONE_LINE = [116, 100, 84];
const SECOND = 0.86;
const BETWEEN = 0.34;

/**
 * The picture of a place: its name in both scripts, and from its end one strand for each cluster that it works in:
 * solid where it has an agreed project there, dashed where it looks for one.
 */
export async function placePicture(
  profile: Pick<ProfileCard, "name" | "kind" | "country" | "side" | "themes">,
  agreedIn: string[],
  taxonomy: Taxonomy,
  locale: Locale,
): Promise<Shape[]> {
  const picture = await Picture.begun();
  const { soft } = COLOURS.light;
  const about = [messagesOf(locale).catalogue.kinds[profile.kind], countryName(profile.country, locale)].join(" · ");
  picture.text(about, SIZE.width - MARGIN, 94, { size: 28, language: locale, colour: soft, anchor: "end" });
  names(picture, profile.name, locale);

  const end = endOf(profile.side);
  const direction = end === "LEFT" ? 1 : -1;
  const start = end === "LEFT" ? MARGIN + 24 : SIZE.width - MARGIN - 24;
  const clusters = taxonomy.clusters.filter(({ themes }) => themes.some(({ code }) => profile.themes.includes(code)));
  for (const [at, { code, colour, shortName }] of clusters.entries()) {
    const y = LEVEL + (at - (clusters.length - 1) / 2) * APART;
    picture.shapes.push({
      d: strand(start, LEVEL, end === "LEFT" ? SIZE.width : 0, y, direction * BEND),
      stroke: clusterColour(colour),
      width: 5,
      dash: agreedIn.includes(code) ? undefined : [16, 11],
    });
    picture.text(shortName[locale], start + direction * NAMES, y - 13, {
      size: 26,
      language: locale,
      colour: clusterColour(colour),
      anchor: end === "LEFT" ? "start" : "end",
    });
  }
  picture.shapes.push(endShape(end, start, LEVEL, { scale: SCALE }));
  return picture.shapes;
}

/** Both names, on one line where there is room for them. */
function names(picture: Picture, name: ProfileCard["name"], locale: Locale): void {
  const { soft } = COLOURS.light;
  const second = other(locale);
  const width = (size: number) =>
    picture.measure(name[locale], { size, language: locale }) +
    picture.measure(name[second], { size: size * SECOND, language: second }) +
    size * BETWEEN;
  const size = ONE_LINE.find((each) => width(each) <= SIZE.width - 2 * MARGIN);
  if (!size) {
    const below = picture.fitted(name[locale], 130, { sizes: [84, 72, 60], most: 2, language: locale });
    picture.fitted(name[second], below + 4, { sizes: [60, 48], language: second, colour: soft });
    return;
  }
  const x = MARGIN + picture.measure(name[locale], { size, language: locale }) + size * BETWEEN;
  picture.text(name[locale], MARGIN, 270, { size, language: locale });
  picture.text(name[second], x, 270, { size: size * SECOND, language: second, colour: soft });
}
