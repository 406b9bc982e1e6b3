import { scaleLinear } from "d3-scale";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { excerpt } from "@/lib/text/excerpt";
import type { Heatmap } from "@/lib/tracking/charts/heatmap";
import { type TrackingRequest, trackingHref } from "../address";
import { Chart, FigureLink } from "./chart";
import styles from "./charts.module.css";

const CELL = { width: 52, height: 26 };
const NAMES = 240;
const HEADS = 190;
const LONGEST = { en: 30, zh: 15 };

/** Which places work on which themes: the more projects, the fuller the cell, with the number in it. */
export function HeatmapChart({ heatmap, requested }: { heatmap: Heatmap; requested: TrackingRequest }) {
  const { locale, cluster, taxonomy, places } = requested;
  const messages = messagesOf(locale).tracking.charts.heatmap;
  const clusters = cluster ? [cluster] : taxonomy.clusters;
  const themes = clusters.flatMap(({ colour, themes: own }) =>
    own.filter(({ code }) => heatmap.some(({ theme }) => theme === code)).map((theme) => ({ ...theme, colour })),
  );
  const totals = new Map<string, number>();
  for (const { place, figure } of heatmap) totals.set(place, (totals.get(place) ?? 0) + figure.count);
  const side = (slug: string) => places.find((each) => each.slug === slug)?.side ?? "";
  const rows = [...totals.keys()].sort(
    (a, b) => side(b).localeCompare(side(a)) || (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const name = (slug: string) => places.find((each) => each.slug === slug)?.name[locale] ?? slug;
  const cell = (place: string, theme: string) =>
    heatmap.find((each) => each.place === place && each.theme === theme)?.figure;
  const most = Math.max(1, ...heatmap.map(({ figure }) => figure.count));
  const full = scaleLinear([0, most], [0.16, 1]);
  const short = (text: string) => excerpt(text, LONGEST[locale], "…");
  return (
    <Chart
      id="heat"
      title={messages.title}
      description={messages.description}
      requested={requested}
      size={{ width: NAMES + themes.length * CELL.width + 130, height: HEADS + rows.length * CELL.height + 8 }}
      data={{
        heads: [messagesOf(locale).plan.fields.place, ...themes.map((theme) => theme.name[locale])],
        rows: rows.map((slug) => ({
          key: slug,
          head: name(slug),
          cells: themes.map(({ code }) => {
            const figure = cell(slug, code);
            return { key: code, content: figure ? <FigureLink figure={figure} requested={requested} /> : "0" };
          }),
        })),
      }}
    >
      {themes.map((theme, column) => {
        const x = NAMES + (column + 0.5) * CELL.width;
        return (
          <g key={theme.code} className={`of-${theme.colour}`}>
            <text className={styles.heatTheme} transform={`translate(${x} ${HEADS - 10}) rotate(-52)`}>
              <title>{theme.name[locale]}</title>
              {short(theme.name[locale])}
            </text>
          </g>
        );
      })}
      {rows.map((slug, row) => {
        const y = HEADS + row * CELL.height;
        return (
          <g key={slug}>
            <text className={classes(styles.heatSide, styles[side(slug)])} x={0} y={y + 18}>
              {side(slug)}
            </text>
            <text x={30} y={y + 18}>
              {name(slug)}
            </text>
            {themes.map(({ code, name: theme, colour }, column) => {
              const figure = cell(slug, code);
              const x = NAMES + column * CELL.width;
              const fill = figure ? full(figure.count) : 0;
              return (
                <g key={code} className={`of-${colour}`}>
                  <rect
                    className={styles.heatEmpty}
                    x={x + 1}
                    y={y + 1}
                    width={CELL.width - 2}
                    height={CELL.height - 2}
                  />
                  {figure && (
                    <a
                      href={trackingHref(requested, "table", figure.filter)}
                      aria-label={formatMessage(messages.told, locale, {
                        place: name(slug),
                        theme: theme[locale],
                        count: figure.count,
                      })}
                    >
                      <rect
                        className={styles.heatCell}
                        x={x + 1}
                        y={y + 1}
                        width={CELL.width - 2}
                        height={CELL.height - 2}
                        fillOpacity={Math.round(fill * 100) / 100}
                      />
                      <text
                        className={classes(styles.heatCount, fill > 0.55 ? styles.full : undefined)}
                        x={x + CELL.width / 2}
                        y={y + 18}
                      >
                        {formatMessage("{count}", locale, { count: figure.count })}
                      </text>
                    </a>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </Chart>
  );
}
