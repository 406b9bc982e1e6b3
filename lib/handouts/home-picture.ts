import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { COLOURS, clusterColour } from "@/lib/print/colours";
import type { Shape } from "@/lib/print/shapes";
import { endShape } from "@/lib/projects/thread-shapes";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { MARGIN, other, Picture, strand } from "./picture";
import { SIZE } from "./picture-size";

const LEVEL = 470;
const APART = 66;
const BEND = 250;
const END = { x: MARGIN + 24, scale: 5 };

/** The picture of the home: its heading in both scripts, and one thread for each cluster from side to side. */
export async function homePicture(taxonomy: Taxonomy, locale: Locale): Promise<Shape[]> {
  const picture = await Picture.begun();
  const { title, otherScript } = messagesOf(locale).home;
  const below = picture.fitted(title, 128, { sizes: [68, 60, 52], most: 2, language: locale });
  const [who, together] = otherScript as [string, string];
  const style = { size: 34, language: other(locale) };
  picture.text(who, MARGIN, below + 38, { ...style, colour: COLOURS.light.soft });
  picture.text(together, MARGIN + picture.measure(who, style) + 12, below + 38, {
    ...style,
    weight: locale === "en" ? "bold" : "regular",
    colour: locale === "en" ? COLOURS.light.cn : COLOURS.light.soft,
  });
  const { clusters } = taxonomy;
  for (const [at, { colour, shortName }] of clusters.entries()) {
    const y = LEVEL + (at - (clusters.length - 1) / 2) * APART;
    const middle = SIZE.width / 2;
    for (const side of [1, -1])
      picture.shapes.push({
        d: strand(middle - side * (middle - END.x), LEVEL, middle, y, side * BEND),
        stroke: clusterColour(colour),
        width: 5,
      });
    picture.text(shortName[locale], middle, y - 13, {
      size: 25,
      language: locale,
      colour: clusterColour(colour),
      anchor: "middle",
    });
  }
  picture.shapes.push(
    endShape("LEFT", END.x, LEVEL, { scale: END.scale }),
    endShape("RIGHT", SIZE.width - END.x, LEVEL, { scale: END.scale }),
  );
  return picture.shapes;
}
