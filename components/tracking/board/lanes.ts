import { messagesOf } from "@/lib/language/messages";
import type { Lanes } from "@/lib/tracking/board";
import type { TrackingFilter } from "@/lib/tracking/filter";
import type { Board } from "@/lib/tracking/present";
import type { Asked } from "../address";

/** What finds the projects of a lane in the table; null where no filter can say it. */
function filterOf(by: Lanes, key: string, filter: TrackingFilter): TrackingFilter | null {
  if (by === "theme" && key && !filter.theme?.length) return { theme: [key] };
  if (by === "place" && !filter.place?.length) return { place: [key] };
  return null;
}

/** The lanes with their names and how many projects stand in each. */
export function lanesOf(lanes: NonNullable<Board["lanes"]>, by: Lanes, { locale, filter, taxonomy, places }: Asked) {
  const messages = messagesOf(locale).tracking;
  const nameOf = (key: string) =>
    by === "theme" ? taxonomy.theme(key)?.name[locale] : places.find(({ slug }) => slug === key)?.name[locale];
  return lanes.map(({ key, columns }) => ({
    by,
    key,
    columns,
    name: nameOf(key) ?? messages.noTheme,
    count: columns.reduce((sum, { count }) => sum + count, 0),
    filter: filterOf(by, key, filter),
  }));
}
