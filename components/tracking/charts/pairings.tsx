import { scalePoint } from "d3-scale";
import { linkHorizontal } from "d3-shape";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Pair } from "@/lib/tracking/charts/pairings";
import { type TrackingRequest, trackingHref } from "../address";
import { Chart, FigureLink } from "./chart";
import styles from "./charts.module.css";
import { columnsOf } from "./pairings-layout";

const STEP = 27;
const TOP = 34;
const [LEFT, RIGHT, WIDTH] = [250, 510, 760];
const WIDEST = 9;
// More lines between two columns of places than these cannot be told apart.
const MOST_LINES = 120;

const linkOf = linkHorizontal();

/** How wide a pair's line is: by its projects, and where some pairs have many, by its share of the most. */
const widthOf = (count: number, most: number) =>
  Math.round(10 * (0.5 + Math.min(1.5 * count, ((WIDEST - 0.5) * count) / most))) / 10;

/** Who works with whom across the sides: a line for each pair, broken where nothing is agreed yet. */
export function PairingsChart({ pairings, requested }: { pairings: Pair[]; requested: TrackingRequest }) {
  const { locale, places, taxonomy } = requested;
  const messages = messagesOf(locale).tracking.charts.pairings;
  const place = (slug: string) => places.find((each) => each.slug === slug);
  const name = (slug: string) => place(slug)?.name[locale] ?? slug;
  const columns = columnsOf(pairings);
  const rows = Math.max(columns[0].length, columns[1].length);
  const rowsOf = columns.map((slugs) => scalePoint(slugs, [TOP, TOP + rows * STEP]).padding(0.5));
  const y = (side: 0 | 1, slug: string) => rowsOf[side]?.(slug) ?? TOP;
  const announcement = ({ places: [one, other], all, agreed }: Pair) =>
    formatMessage(messages.told, locale, {
      one: name(one),
      other: name(other),
      count: all.count,
      agreed: agreed.count,
    });
  const drawn = pairings.slice(0, MOST_LINES);
  const most = drawn[0]?.all.count ?? 1;
  const described = formatMessage(messages.description, locale, { count: pairings.length });
  return (
    <Chart
      id="pairs"
      title={messages.title}
      description={
        drawn.length < pairings.length
          ? `${described}${PUNCTUATION[locale].sentences}${formatMessage(messages.most, locale, { count: drawn.length })}`
          : described
      }
      requested={requested}
      size={{ width: WIDTH, height: TOP + rows * STEP + 6 }}
      data={{
        heads: [messages.heads.pair, messages.heads.all, messages.heads.agreed],
        rows: pairings.map(({ places: [one, other], all, agreed }) => ({
          key: `${one}~${other}`,
          head: `${name(one)} ⟷ ${name(other)}`,
          cells: [
            { key: "all", content: <FigureLink figure={all} requested={requested} /> },
            { key: "agreed", content: <FigureLink figure={agreed} requested={requested} /> },
          ],
        })),
      }}
    >
      {drawn.map((pair) => {
        const [one, other] = pair.places;
        const line = linkOf({ source: [LEFT, y(0, one)], target: [RIGHT, y(1, other)] }) ?? undefined;
        return (
          <a
            key={`${one}~${other}`}
            href={trackingHref(requested, "table", pair.all.filter)}
            aria-label={announcement(pair)}
          >
            <title>{announcement(pair)}</title>
            <path className={styles.pairHit} d={line} />
            <path
              className={classes(styles.pairLine, pair.agreed.count ? undefined : styles.proposed)}
              d={line}
              strokeWidth={widthOf(pair.all.count, most)}
            />
          </a>
        );
      })}
      {([0, 1] as const).map((side) => {
        const code = place(columns[side][0] ?? "")?.side ?? "";
        const at = side === 0 ? LEFT - 12 : RIGHT + 12;
        return (
          <g key={side} className={classes(styles.pairSide, side === 0 ? styles.left : undefined, styles[code])}>
            <text className={styles.pairHeading} x={at} y={18}>
              {code} · {taxonomy.side(code)?.name[locale]}
            </text>
            {columns[side].map((slug) => (
              <a
                key={slug}
                href={trackingHref(requested, "table", { ...pairings[0]?.all.filter, pair: undefined, place: [slug] })}
              >
                <text x={at} y={y(side, slug) + 5}>
                  {name(slug)}
                </text>
              </a>
            ))}
          </g>
        );
      })}
    </Chart>
  );
}
