import Link from "next/link";
import { FieldLength } from "@/components/ui/fields/field-length";
import { FilterButton } from "@/components/ui/filter-button";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { PUBLIC_STATUSES, STATUSES } from "@/lib/project-rules/status";
import { LIMITS } from "@/lib/text/limits";
import { listOf } from "@/lib/text/search-params";
import { GROUPS, type Group } from "@/lib/tracking/groups";
import { type TrackingRequest, trackingHref } from "./address";
import { periodName } from "./names";
import styles from "./tracking.module.css";

type Option = { value: string; name: string; group?: string };
type Select = { name: Group; label: string; options: Option[] };

function Choice({ name, label, any, options, chosen }: Select & { any: string; chosen: string | undefined }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  const list = (group?: string) =>
    options
      .filter((option) => option.group === group)
      .map(({ value, name: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ));
  return (
    <label className={forms.field} data-field="">
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ""}>
        <option value="">{any}</option>
        {groups.map((group) =>
          group ? (
            <optgroup key={group} label={group}>
              {list(group)}
            </optgroup>
          ) : (
            list()
          ),
        )}
      </select>
    </label>
  );
}

/** Two periods that are asked for often, as links. */
function Periods({
  requested,
  otherParams,
}: {
  requested: TrackingRequest;
  otherParams: Record<string, string | string[] | undefined>;
}) {
  const messages = messagesOf(requested.locale).tracking;
  const year = Number(requested.today.slice(0, 4));
  return (
    <p className={styles.trackingPeriods}>
      {[year, year - 1].map((each) => (
        <Link
          key={each}
          prefetch={false}
          href={trackingHref(
            requested,
            requested.page,
            { ...requested.filter, from: `${each}-01-01`, to: `${each}-12-31` },
            otherParams,
          )}
        >
          {fill(messages.year, { year: String(each) })}
        </Link>
      ))}
    </p>
  );
}

/** Whether the address asks for a period that ends before it starts. */
const isReversed = ({ search, filter }: TrackingRequest) =>
  !!filter.from && !!filter.to && listOf(search.from)[0] === filter.to && filter.from !== filter.to;

/** What of the address a page keeps beside the filter: how it is sorted, zoomed, laid out. */
export const otherParamsOf = ({ search }: Pick<TrackingRequest, "search">) =>
  Object.fromEntries(["sort", "column", "lanes", "zoom", "both"].map((name) => [name, listOf(search[name])]));

/** The filter of all tracking pages: a plain form, whose answer is an address. */
export function TrackingFilterForm({ requested }: { requested: TrackingRequest }) {
  const { locale, page, cluster, filter, taxonomy, places, actor } = requested;
  const { tracking: messages, catalogue: facets, plan, project, status } = messagesOf(locale);
  const otherParams = otherParamsOf(requested);
  const themes = (cluster ? [cluster] : taxonomy.clusters).flatMap((each) =>
    each.themes.map(({ code, name }) => ({
      value: code,
      name: name[locale],
      group: cluster ? undefined : each.shortName[locale],
    })),
  );
  const sorted = new Intl.Collator(locale);
  const byPlace = taxonomy.sides.flatMap((side) =>
    places
      .filter((place) => place.side === side.code)
      .sort((a, b) => sorted.compare(a.name[locale], b.name[locale]))
      .map(({ slug, name }) => ({ value: slug, name: name[locale], group: side.name[locale] })),
  );
  const named = ({ code, name }: { code: string; name: { en: string; zh: string } }) => ({
    value: code,
    name: name[locale],
  });
  const selects: Select[] = [
    ...(cluster
      ? []
      : [{ name: "cluster" as const, label: plan.fields.cluster, options: taxonomy.clusters.map(named) }]),
    { name: "theme", label: facets.theme, options: themes },
    { name: "challenge", label: facets.challenge, options: taxonomy.challenges.map(named) },
    { name: "place", label: messages.place, options: byPlace },
    { name: "side", label: messages.side, options: taxonomy.sides.map(named) },
  ];
  // What the form does not show stays as it is, of a group with a select all values but the first; statuses are all
  // shown, and the cluster of a cluster's page stands in its path.
  const shown = (group: Group) => selects.some(({ name }) => name === group);
  const hidden = [
    ...Object.entries(otherParams),
    ...GROUPS.filter((group) => group !== "status" && !(cluster && group === "cluster")).map(
      (group) => [group, (filter[group] ?? []).slice(shown(group) ? 1 : 0)] as const,
    ),
  ];
  const path = trackingHref(requested, page);
  return (
    <details className={styles.trackingFilter}>
      <summary>{messages.filter}</summary>
      <form action={path} method="get">
        {hidden.flatMap(([name, values]) =>
          values.map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
        )}
        <div className={styles.trackingFields}>
          <label className={forms.field} data-field="">
            <span>
              {messages.search} <FieldLength longest={LIMITS.search} />
            </span>
            <input type="search" name="q" defaultValue={filter.q} />
          </label>
          {selects.map((select) => (
            <Choice key={select.name} {...select} any={messages.any} chosen={filter[select.name]?.[0]} />
          ))}
          <div className={styles.trackingPeriod}>
            <label className={forms.field} data-field="">
              <span>{messages.from}</span>
              <input type="date" {...DAY_BOUNDS} name="from" defaultValue={filter.from} />
            </label>
            <label className={forms.field} data-field="">
              <span>{messages.to}</span>
              <input type="date" {...DAY_BOUNDS} name="to" defaultValue={filter.to} />
            </label>
          </div>
          <div className={styles.trackingPeriodHelp}>
            <Periods requested={requested} otherParams={otherParams} />
            <p className={forms.fieldHint}>{messages.periodHint}</p>
            <p className={forms.fieldHint} role="status">
              {isReversed(requested) && fill(messages.reversed, { period: periodName(filter.from, filter.to, locale) })}
            </p>
          </div>
        </div>
        <fieldset className={styles.trackingStatuses}>
          <legend>{project.fields.status}</legend>
          {(actor?.coordinates.length ? STATUSES : PUBLIC_STATUSES).map((value) => (
            <label key={value} className={styles.trackingStatus}>
              <input type="checkbox" name="status" value={value} defaultChecked={filter.status?.includes(value)} />
              <span>{status[value]}</span>
            </label>
          ))}
        </fieldset>
        <FilterButton name={messages.show} />
      </form>
    </details>
  );
}
