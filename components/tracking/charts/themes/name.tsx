import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Theme } from "@/lib/taxonomy/queries";
import { OPEN } from "@/lib/tracking/filter";
import { type TrackingRequest, trackingHref } from "../../address";
import type { ThemeRow } from "./rows";
import styles from "./themes.module.css";

export type DrawnTheme = Theme & { colour: string };

/** A theme, which leads to its projects, with how many places work on it. */
export function ThemeName({ row, requested }: { row: ThemeRow<DrawnTheme>; requested: TrackingRequest }) {
  const { locale, filter } = requested;
  const { theme, places } = row;
  const stage = filter.stage ? OPEN.filter((each) => filter.stage?.includes(each)) : OPEN;
  return (
    <p className={`${styles.theme} of-${theme.colour}`}>
      <a href={trackingHref(requested, "table", { ...filter, stage, theme: [theme.code] })}>{theme.name[locale]}</a>
      <span>
        {formatMessage(messagesOf(locale).tracking.charts.heatmap.places, locale, {
          count: places.LEFT + places.RIGHT,
        })}
      </span>
    </p>
  );
}
