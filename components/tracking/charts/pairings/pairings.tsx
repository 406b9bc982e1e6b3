import { linkHorizontal } from "d3-shape";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { pairingsFinding } from "@/lib/tracking/charts/findings/pairings";
import type { Pair } from "@/lib/tracking/charts/pairings";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { type TrackingRequest, trackingHref } from "../../address";
import { Chart, FigureLink, MOST_ROWS } from "../chart";
import { PairColumn } from "./column";
import { layoutPairs } from "./layout";
import { drawnPairs } from "./lines";
import styles from "./pairings.module.css";

type Props = { pairings: Pair[]; threads: FlowThread[] | null; requested: TrackingRequest };

const linkOf = linkHorizontal();
const [FROM, TO] = [0, 100];

/** Who works with whom across the sides: the first at the left, the others at the right, a line for each project. */
export function PairingsChart({ pairings, threads, requested }: Props) {
  const { locale, places, taxonomy } = requested;
  const messages = messagesOf(locale).tracking.charts.pairings;
  const names = new Map(places.map((place) => [place.slug, place.name[locale]]));
  const sides = new Map(places.map(({ slug, side }) => [slug, side]));
  const name = (slug: string) => names.get(slug) ?? slug;
  const drawn = drawnPairs(pairings, threads, (slug) => sides.get(slug) ?? "");
  const { columns, lines, height } = layoutPairs(drawn);
  const announcement = ({ places: [one, other], all, agreed }: Pair) =>
    formatMessage(messages.told, locale, {
      one: name(one),
      other: name(other),
      count: all.count,
      agreed: agreed.count,
    });
  const description = [threads ? messages.description : messages.descriptionMany];
  if (drawn.length < pairings.length)
    description.push(formatMessage(messages.most, locale, { count: drawn.length, all: pairings.length }));
  return (
    <Chart
      id="pairs"
      finding={pairingsFinding(
        pairings.map(({ places: pair }) => pair),
        name,
        locale,
      )}
      description={description.join(PUNCTUATION[locale].sentences)}
      requested={requested}
      data={{
        heads: [messages.heads.pair, messages.heads.all, messages.heads.agreed],
        total: pairings.length,
        rows: pairings.slice(0, MOST_ROWS).map(({ places: [one, other], all, agreed }) => ({
          key: `${one}~${other}`,
          head: `${name(one)} – ${name(other)}`,
          cells: [
            { key: "all", content: <FigureLink figure={all} requested={requested} /> },
            { key: "agreed", content: <FigureLink figure={agreed} requested={requested} /> },
          ],
        })),
      }}
    >
      <div className={styles.pairs}>
        <PairColumn end="LEFT" slugs={columns[0]} pairings={pairings} requested={requested} />
        <div className={styles.middle}>
          <svg aria-hidden="true">
            <svg
              width="100%"
              height="100%"
              viewBox={`${FROM} 0 ${TO} ${height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {lines.map(({ pair, index, from, to }) => {
                const line = pair.lines[index];
                return (
                  <a
                    key={`${pair.left}~${pair.right} ${index}`}
                    href={trackingHref(requested, "table", pair.pair.all.filter)}
                    tabIndex={-1}
                  >
                    <title>{announcement(pair.pair)}</title>
                    <path
                      className={classes(
                        styles.line,
                        !line?.agreed && styles.dashed,
                        !line?.cluster && styles.together,
                        line?.cluster && `of-${taxonomy.cluster(line.cluster)?.colour}`,
                      )}
                      d={linkOf({ source: [FROM, from], target: [TO, to] }) ?? undefined}
                      strokeWidth={widthOf(line?.projects ?? 1)}
                    />
                  </a>
                );
              })}
            </svg>
          </svg>
        </div>
        <PairColumn end="RIGHT" slugs={columns[1]} pairings={pairings} requested={requested} />
      </div>
    </Chart>
  );
}

/** A line grows with the number of its projects, slowly: 7 px for a thousand. */
const widthOf = (projects: number) => Math.round(10 * (2 + Math.log2(projects) / 2)) / 10;
