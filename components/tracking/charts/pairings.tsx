import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import type { Pair } from "@/lib/tracking/charts/pairings";
import { type Asked, trackingHref } from "../address";
import { FigureLink, Picture } from "./chart";
import styles from "./charts.module.css";
import { columnsOf } from "./pairings-layout";

const STEP = 27;
const TOP = 34;
const [LEFT, RIGHT, WIDTH] = [250, 510, 760];
const WIDEST = 9;
// More lines between two columns of places than these cannot be told apart.
const MOST_LINES = 120;

/** How wide a pair's line is: by its projects, and where some pairs have many, by its share of the most. */
const widthOf = (count: number, most: number) =>
  Math.round(10 * (0.5 + Math.min(1.5 * count, ((WIDEST - 0.5) * count) / most))) / 10;

/** Who works with whom across the sides: a line for each pair, broken where nothing is agreed yet. */
export function PairsPicture({ pairs, asked }: { pairs: Pair[]; asked: Asked }) {
  const { locale, places, taxonomy } = asked;
  const words = messagesOf(locale).tracking.pictures.pairs;
  const place = (slug: string) => places.find((each) => each.slug === slug);
  const name = (slug: string) => place(slug)?.name[locale] ?? slug;
  const columns = columnsOf(pairs);
  const rows = Math.max(columns[0].length, columns[1].length);
  const y = (side: 0 | 1, slug: string) =>
    TOP + (columns[side].indexOf(slug) + 0.5) * STEP * (rows / columns[side].length);
  const told = ({ places: [one, other], all, agreed }: Pair) =>
    say(words.told, locale, { one: name(one), other: name(other), count: all.count, agreed: agreed.count });
  const drawn = pairs.slice(0, MOST_LINES);
  const most = drawn[0]?.all.count ?? 1;
  const described = say(words.description, locale, { count: pairs.length });
  return (
    <Picture
      id="pairs"
      title={words.title}
      description={
        drawn.length < pairs.length
          ? `${described}${PUNCTUATION[locale].sentences}${say(words.most, locale, { count: drawn.length })}`
          : described
      }
      asked={asked}
      size={{ width: WIDTH, height: TOP + rows * STEP + 6 }}
      data={{
        heads: [words.heads.pair, words.heads.all, words.heads.agreed],
        rows: pairs.map(({ places: [one, other], all, agreed }) => ({
          key: `${one}~${other}`,
          head: `${name(one)} ⟷ ${name(other)}`,
          cells: [
            { key: "all", content: <FigureLink figure={all} asked={asked} /> },
            { key: "agreed", content: <FigureLink figure={agreed} asked={asked} /> },
          ],
        })),
      }}
    >
      {drawn.map((pair) => {
        const [one, other] = pair.places;
        const line = `M${LEFT} ${y(0, one)}C${(LEFT + RIGHT) / 2} ${y(0, one)} ${(LEFT + RIGHT) / 2} ${y(1, other)} ${RIGHT} ${y(1, other)}`;
        return (
          <a key={`${one}~${other}`} href={trackingHref(asked, "table", pair.all.filter)} aria-label={told(pair)}>
            <title>{told(pair)}</title>
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
                href={trackingHref(asked, "table", { ...pairs[0]?.all.filter, pair: undefined, place: [slug] })}
              >
                <text x={at} y={y(side, slug) + 5}>
                  {name(slug)}
                </text>
              </a>
            ))}
          </g>
        );
      })}
    </Picture>
  );
}
