import { messagesOf } from "@/lib/language/messages";
import { ENDS } from "@/lib/taxonomy/ends";
import { themesFinding } from "@/lib/tracking/charts/findings/themes";
import type { Heatmap } from "@/lib/tracking/charts/heatmap";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { Chart, FigureLink, MOST_ROWS } from "../chart";
import { ThemeCounts } from "./counts";
import { ThemeList } from "./list";
import { ThemeMatrix } from "./matrix";
import { columnOf, sideBySide, themeRows } from "./rows";

type Props = { heatmap: Heatmap; threads: FlowThread[] | null; requested: TrackingRequest };

/** Which places work on which themes: the themes in the middle, the sides facing each other. */
export function ThemesChart({ heatmap, threads, requested }: Props) {
  const { locale, cluster, taxonomy, places } = requested;
  const messages = messagesOf(locale).tracking.charts.heatmap;
  const known = new Map(places.map((place) => [place.slug, place]));
  const themes = (cluster ? [cluster] : taxonomy.clusters).flatMap(({ colour, themes: own }) =>
    own.map((theme) => ({ ...theme, colour })),
  );
  const rows = themeRows(themes, heatmap, threads, { sideOf: (slug) => known.get(slug)?.side });
  const columns = ENDS.map((end) => {
    const outwards = columnOf(end, rows);
    const slugs = end === "LEFT" ? outwards.reverse() : outwards;
    const middles = sideBySide(slugs.flatMap((slug) => known.get(slug)?.name ?? []));
    return middles && { end, places: slugs.map((slug, n) => ({ slug, at: middles[n] ?? 0 })) };
  });
  const [left, right] = columns;
  const name = (slug: string) => known.get(slug)?.name[locale] ?? slug;
  const side = (slug: string) => known.get(slug)?.side ?? "";
  const counts = new Map<string, number>();
  for (const { place, figure } of heatmap) counts.set(place, (counts.get(place) ?? 0) + figure.count);
  const slugs = [...counts.keys()]
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_ROWS)
    .sort((a, b) => side(b).localeCompare(side(a)) || (a < b ? -1 : 1));
  const figures = new Map(heatmap.map(({ place, theme, figure }) => [`${place} ${theme}`, figure]));
  return (
    <Chart
      id="heat"
      finding={themesFinding(
        rows.map(({ theme, places: { LEFT, RIGHT } }) => ({ name: theme.name[locale], places: LEFT + RIGHT })),
        locale,
      )}
      description={threads ? messages.description : messages.descriptionMany}
      requested={requested}
      data={{
        heads: [messagesOf(locale).plan.fields.place, ...rows.map(({ theme }) => theme.name[locale])],
        total: counts.size,
        rows: slugs.map((slug) => ({
          key: slug,
          head: name(slug),
          cells: rows.map(({ theme: { code } }) => {
            const figure = figures.get(`${slug} ${code}`);
            return { key: code, content: figure ? <FigureLink figure={figure} requested={requested} /> : "0" };
          }),
        })),
      }}
    >
      {!threads && <ThemeCounts rows={rows} requested={requested} />}
      {threads && left && right && <ThemeMatrix rows={rows} columns={[left, right]} requested={requested} />}
      {threads && <ThemeList rows={rows} besideTable={!!left && !!right} requested={requested} />}
    </Chart>
  );
}
