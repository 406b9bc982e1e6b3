import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/by-slug";
import type { ThreadEnd } from "@/lib/projects/drawn-thread";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { OPEN } from "@/lib/tracking/filter";
import { type TrackingRequest, trackingHref } from "../../address";
import { projectsOf } from "./lines";
import styles from "./pairings.module.css";

type Props = { side: ThreadEnd; slugs: string[]; threads: FlowThread[] | null; requested: TrackingRequest };

/** The places of one side, each in both scripts beside its mark, with how many projects it has. */
export function PairColumn({ side, slugs, threads, requested }: Props) {
  const { locale, places, taxonomy, filter } = requested;
  const other: Locale = locale === "en" ? "zh" : "en";
  const stage = filter.stage ? OPEN.filter((each) => filter.stage?.includes(each)) : OPEN;
  return (
    <div className={classes(styles.column, styles[side])}>
      <p>{taxonomy.side(side)?.name[locale]}</p>
      <ul>
        {slugs.map((slug) => {
          const place = placeBySlug(places, slug);
          const count = projectsOf(slug, threads, filter);
          return (
            <li key={slug}>
              <span className={styles.place}>
                <a href={trackingHref(requested, "table", { ...filter, stage, pair: undefined, place: [slug] })}>
                  {place?.name[locale] ?? slug}
                </a>
                <span className={styles.beside}>
                  <span lang={other}>{place?.name[other]}</span>
                  {count !== null && ` · ${formatMessage("{count}", locale, { count })}`}
                </span>
              </span>
              <span className={styles.mark} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
