import { formatDate, nameInUnit } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/by-slug";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { IndicatorKind } from "@/lib/tracking/charts/indicators";
import type { Chosen } from "@/lib/tracking/filter";
import type { TrackingRequest } from "./address";

type Naming = Pick<TrackingRequest, "locale" | "taxonomy" | "places">;

/** A period in words; open at either end. */
export function periodName(
  from: string | undefined,
  to: string | undefined,
  locale: TrackingRequest["locale"],
): string {
  const messages = messagesOf(locale).tracking;
  const days = { from: from ? formatDate(from, locale) : "", to: to ? formatDate(to, locale) : "" };
  if (from && to) return formatMessage(messages.fromTo, locale, days);
  return formatMessage(from ? messages.since : messages.until, locale, days);
}

/** What a project did, in words: a move, or a deed. */
export function activityName(activity: string, locale: TrackingRequest["locale"]): string {
  const { tracking: messages, status } = messagesOf(locale);
  if (activity in messages.activities) return messages.activities[activity as keyof typeof messages.activities];
  const [to, from] = activity.split("-").reverse() as [ProjectStatus, ProjectStatus | undefined];
  return from
    ? formatMessage(messages.moved, locale, { from: status[from], to: status[to] })
    : formatMessage(messages.cameInto, locale, { to: status[to] });
}

/** A kind of indicator in words, with its unit where it is told. */
export function indicatorName(value: string, locale: TrackingRequest["locale"]): string {
  const [kind, unit] = value.split(/:(.*)/s);
  const name = messagesOf(locale).plan.choices.indicatorKind[kind as IndicatorKind];
  return nameInUnit(name, unit, locale);
}

/** A value of the filter as its chip says it. */
export function chosenName({ group, value }: Chosen, { locale, taxonomy, places }: Naming): string {
  const { tracking: messages, status, terms: plain } = messagesOf(locale);
  const place = (slug: string) => placeBySlug(places, slug)?.name[locale] ?? slug;
  switch (group) {
    case "q":
      return `“${value}”`;
    case "cluster":
      return taxonomy.cluster(value)?.name[locale] ?? value;
    case "theme":
      return taxonomy.theme(value)?.name[locale] ?? value;
    case "challenge":
      return taxonomy.challenge(value)?.name[locale] ?? value;
    case "place":
      return place(value);
    case "pair":
      return value.split("~").map(place).join(" – ");
    case "side":
      return formatMessage(messages.ledBy, locale, { side: taxonomy.side(value)?.name[locale] ?? value });
    case "status":
      return status[value as ProjectStatus];
    case "stage":
      return messages.stages[value as keyof typeof messages.stages];
    case "furthest":
      return formatMessage(messages.furthestIs, locale, { status: status[value as ProjectStatus] });
    case "health":
      return formatMessage(messages.healthIs, locale, { health: plain.health[value as keyof typeof plain.health] });
    case "did":
      return activityName(value, locale);
    case "indicator":
      return formatMessage(messages.hasIndicator, locale, { kind: indicatorName(value, locale) });
    case "period": {
      const [from, to] = value.split("/");
      return periodName(from || undefined, to || undefined, locale);
    }
  }
}
