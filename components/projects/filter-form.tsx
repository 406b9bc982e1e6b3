import { FieldLength } from "@/components/editing/field-length";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import { PUBLIC_STATUSES, STATUSES } from "@/lib/project-rules/status";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Group, ProjectQuery } from "./project-query";

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
    <details className="filter-group" open={open || chosen.length > 0}>
      <summary>
        {name}
        {chosen.length > 0 && <span className="filter-chosen">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {options.map(({ value, name, colour }) => (
          <label key={value} className="choice">
            <input type="checkbox" name={group} value={value} defaultChecked={chosen.includes(value)} />
            <span className={colour ? `choice-name of-${colour}` : "choice-name"}>{name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The list's filter: a plain form, whose answer is an address. */
export function FilterForm({ query, taxonomy, places, withDrafts, locale }: Props) {
  const words = messagesOf(locale).projects;
  const statuses = messagesOf(locale).status;
  const { filter } = query;
  const named = (cluster: { code: string; colour: string; name: { en: string; zh: string } }) => ({
    value: cluster.code,
    name: cluster.name[locale],
    colour: cluster.colour,
  });
  const themes = taxonomy.clusters.flatMap(({ colour, themes }) => themes.map((theme) => named({ ...theme, colour })));
  const status = (withDrafts ? STATUSES : PUBLIC_STATUSES).map((value) => ({ value, name: statuses[value] }));
  const sorted = new Intl.Collator(locale);
  return (
    <form className="filter-form" action={`/${locale}/projects`} method="get">
      <label className="field">
        <span>
          {words.search} <FieldLength longest={100} />
        </span>
        <input type="search" name="q" defaultValue={filter.q} />
      </label>
      <details className="filter-panel">
        <summary>{words.filters}</summary>
        <Choices group="status" name={words.status} options={status} chosen={filter.status ?? []} open />
        <Choices
          group="cluster"
          name={words.cluster}
          options={taxonomy.clusters.map(named)}
          chosen={filter.cluster ?? []}
          open
        />
        <Choices group="theme" name={words.theme} options={themes} chosen={filter.theme ?? []} open={false} />
        <label className="field">
          <span>{words.place}</span>
          <select name="place" defaultValue={filter.place?.[0] ?? ""}>
            <option value="">{words.anyPlace}</option>
            {taxonomy.sides.map((side) => (
              <optgroup key={side.code} label={side.name[locale]}>
                {places
                  .filter((place) => place.side === side.code)
                  .sort((a, b) => sorted.compare(a.name[locale], b.name[locale]))
                  .map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name[locale]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      </details>
      <button type="submit" className="button primary">
        {words.show}
      </button>
    </form>
  );
}
