import { PlaceOptions } from "@/components/places/place-options";
import catalogue from "@/components/ui/catalogue.module.css";
import { classes } from "@/components/ui/classes";
import { FieldLength } from "@/components/ui/fields/field-length";
import { FilterButton } from "@/components/ui/filter-button";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import { PUBLIC_STATUSES, STATUSES } from "@/lib/project-rules/status";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { LIMITS } from "@/lib/text/limits";
import { type Group, searchOf } from "@/lib/tracking/groups";
import type { ProjectQuery } from "./project-query";

type Option = { value: string; name: string; colour?: string };
type Props = { query: ProjectQuery; taxonomy: Taxonomy; places: Place[]; withDrafts: boolean; locale: Locale };

function Choices({
  group,
  name,
  options,
  chosen,
  open,
}: {
  group: Group;
  name: string;
  options: Option[];
  chosen: string[];
  open: boolean;
}) {
  return (
    <details className={catalogue.filterGroup} open={open || chosen.length > 0}>
      <summary>
        {name}
        {chosen.length > 0 && <span className={catalogue.filterChosen}>{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {options.map(({ value, name, colour }) => (
          <label key={value} className={catalogue.choice}>
            <input type="checkbox" name={group} value={value} defaultChecked={chosen.includes(value)} />
            <span className={colour ? classes(catalogue.choiceName, `of-${colour}`) : catalogue.choiceName}>
              {name}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The list's filter: a plain form, whose answer is an address. */
export function FilterForm({ query, taxonomy, places, withDrafts, locale }: Props) {
  const { projects: messages, catalogue: facets, plan, project, status: statuses } = messagesOf(locale);
  const { filter } = query;
  const named = (cluster: { code: string; colour: string; name: { en: string; zh: string } }) => ({
    value: cluster.code,
    name: cluster.name[locale],
    colour: cluster.colour,
  });
  const themes = taxonomy.clusters.flatMap(({ colour, themes }) => themes.map((theme) => named({ ...theme, colour })));
  const status = (withDrafts ? STATUSES : PUBLIC_STATUSES).map((value) => ({ value, name: statuses[value] }));
  // What else the address narrows by stays; the select shows one place, the others stay too.
  const shown = { q: undefined, status: undefined, cluster: undefined, theme: undefined };
  const hidden = new URLSearchParams(searchOf({ ...filter, ...shown, place: filter.place?.slice(1) }));
  return (
    <form className={catalogue.filterForm} action={`/${locale}/projects`} method="get">
      {[...hidden].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className={forms.field} data-field="">
        <span>
          {messages.search} <FieldLength longest={LIMITS.search} />
        </span>
        <input type="search" name="q" defaultValue={filter.q} />
      </label>
      <details className={catalogue.filterPanel} data-open-wide="">
        <summary>{messages.filters}</summary>
        <Choices group="status" name={project.fields.status} options={status} chosen={filter.status ?? []} open />
        <Choices
          group="cluster"
          name={plan.fields.cluster}
          options={taxonomy.clusters.map(named)}
          chosen={filter.cluster ?? []}
          open
        />
        <Choices group="theme" name={facets.theme} options={themes} chosen={filter.theme ?? []} open={false} />
        <label className={forms.field} data-field="">
          <span>{messages.place}</span>
          <select name="place" defaultValue={filter.place?.[0] ?? ""}>
            <option value="">{messages.anyPlace}</option>
            <PlaceOptions places={places} sides={taxonomy.sides} locale={locale} />
          </select>
        </label>
      </details>
      <FilterButton name={messages.show} />
    </form>
  );
}
