import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { COLOURS, clusterColour } from "@/lib/print/colours";
import type { Shape } from "@/lib/print/shapes";
import { drawnThread } from "@/lib/projects/drawn-thread";
import type { ProjectView } from "@/lib/projects/present";
import { threadShapes } from "@/lib/projects/thread-shapes";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { MARGIN, other, Picture } from "./picture";
import { SIZE } from "./picture-size";
import { placesOf } from "./project-places";

const LEVEL = 466;
const SCALE = 5;

/** The picture of a project: its title, the thread between its two sides with its milestones, and who holds its ends. */
export async function projectPicture(project: ProjectView, taxonomy: Taxonomy, locale: Locale): Promise<Shape[]> {
  const picture = await Picture.begun();
  const { soft } = COLOURS.light;
  const cluster = taxonomy.cluster(project.cluster);
  const colour = clusterColour(cluster?.colour);
  const status = messagesOf(locale).status[project.status];
  const right = { size: 28, language: locale, anchor: "end" } as const;
  const statusWidth = picture.measure(` · ${status}`, right);
  picture.text(` · ${status}`, SIZE.width - MARGIN, 94, { ...right, colour: soft });
  picture.text(cluster?.shortName[locale] ?? project.code, SIZE.width - MARGIN - statusWidth, 94, { ...right, colour });

  const title = inLanguage(project.title, locale) ?? { text: project.code, language: locale };
  const below = picture.fitted(title.text, 138, { sizes: [76, 64, 54, 46], most: 2, language: title.language });
  const second = project.title[other(title.language)];
  if (second) picture.fitted(second, below + 2, { sizes: [38, 32], language: other(title.language), colour: soft });

  picture.shapes.push(
    ...threadShapes(drawnThread({ ...project, ...placesOf(project) }), {
      x: MARGIN,
      y: LEVEL,
      width: SIZE.width - 2 * MARGIN,
      colour,
      scale: SCALE,
    }),
  );
  const { lead, partners } = placesOf(project);
  const all = [lead, ...partners];
  const among = all.map(({ side }) => side);
  const at = (end: End) => all.filter(({ side }) => endOf(side, among) === end);
  const half = (SIZE.width - 2 * MARGIN) / 2 - 30;
  for (const [end, anchor, x] of [
    ["LEFT", "start", MARGIN],
    ["RIGHT", "end", SIZE.width - MARGIN],
  ] as const) {
    const [first, ...rest] = at(end);
    if (!first) continue;
    const second = other(locale);
    const set = (text: string, y: number, size: number, ink?: string) => {
      const style = { size, language: locale };
      picture.text(picture.cut(text, half, style), x, y, { ...style, anchor, colour: ink });
    };
    const both = `${first.name[locale]} ${first.name[second]}`;
    const together = picture.measure(both, { size: 34, language: locale }) <= half;
    const below = [...(together ? [] : [first.name[second]]), ...rest.map(({ name }) => name[locale])];
    set(together ? both : first.name[locale], LEVEL + 72, 34);
    if (below.length > 0) set(below.join(" · "), LEVEL + 110, 25, soft);
  }
  return picture.shapes;
}
