import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/by-slug";
import type { End } from "@/lib/taxonomy/ends";
import type { Pair } from "@/lib/tracking/charts/pairings";
import { OPEN } from "@/lib/tracking/filter";
import { type TrackingRequest, trackingHref } from "../../address";
import { sidesAt } from "../sides-at";
import { partnersOf } from "./lines";
import styles from "./pairings.module.css";

type Props = { end: End; slugs: string[]; pairings: Pair[]; requested: TrackingRequest };

/** The places of one end, each in both scripts beside its mark, with how many places it works. */
export function PairColumn({ end, slugs, pairings, requested }: Props) {
  const { locale, places, taxonomy, filter } = requested;
  const { partners } = messagesOf(locale).tracking.charts.pairings;
  const other: Locale = locale === "en" ? "zh" : "en";
  const stage = filter.stage ? OPEN.filter((each) => filter.stage?.includes(each)) : OPEN;
  return (
    <div className={classes(styles.column, styles[end])}>
      <p>{sidesAt(end, taxonomy, locale)}</p>
      <ul>
        {slugs.map((slug) => {
          const place = placeBySlug(places, slug);
          return (
            <li key={slug}>
              <span className={styles.place}>
                <a href={trackingHref(requested, "table", { ...filter, stage, pair: undefined, place: [slug] })}>
                  {place?.name[locale] ?? slug}
                </a>
                <span className={styles.beside}>
                  <span lang={other}>{place?.name[other]}</span>
                  {" · "}
                  {formatMessage(partners, locale, { count: partnersOf(slug, pairings) })}
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
