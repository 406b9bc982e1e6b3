import catalogueStyles from "@/components/ui/catalogue.module.css";
import { classes } from "@/components/ui/classes";
import { FieldLength } from "@/components/ui/fields/field-length";
import { FilterButton } from "@/components/ui/filter-button";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { FACETS, type Facet, SORTS } from "@/lib/profiles/catalogue";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { LIMITS } from "@/lib/text/limits";
import { type CatalogueQuery, fitOrder } from "./catalogue-query";
import type { Option } from "./options";

/** Groups that are open from the start; the others open when something is chosen in them. */
const OPEN: Facet[] = ["side", "kind", "cluster"];

function Choice({ facet, option }: { facet: Facet; option: Option }) {
  const empty = option.count === 0 && !option.chosen;
  // Under a cluster's heading the heading carries the colour.
  const swatch = option.group ? undefined : option.colour;
  return (
    <label className={classes(catalogueStyles.choice, empty ? catalogueStyles.empty : undefined)}>
      <input type="checkbox" name={facet} value={option.value} defaultChecked={option.chosen} />
      <span
        className={
          swatch
            ? classes(catalogueStyles.choiceName, catalogueStyles.swatch, `of-${swatch}`)
            : catalogueStyles.choiceName
        }
      >
        {option.name}
      </span>
      <span className={catalogueStyles.choiceCount}>{option.count}</span>
    </label>
  );
}

function Group({ facet, name, options }: { facet: Facet; name: string; options: Option[] }) {
  const chosen = options.filter((option) => option.chosen).length;
  const subgroups = [...new Set(options.map((option) => option.group))];
  return (
    <details className={catalogueStyles.filterGroup} open={OPEN.includes(facet) || chosen > 0}>
      <summary>
        {name}
        {chosen > 0 && <span className={catalogueStyles.filterChosen}>{chosen}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {subgroups.map((subgroup) => (
          <div key={subgroup ?? ""}>
            {subgroup && (
              <p
                className={classes(
                  catalogueStyles.filterSubgroupName,
                  `of-${options.find((o) => o.group === subgroup)?.colour}`,
                )}
              >
                {subgroup}
              </p>
            )}
            {options
              .filter((option) => option.group === subgroup)
              .map((option) => (
                <Choice key={option.value} facet={facet} option={option} />
              ))}
          </div>
        ))}
      </fieldset>
    </details>
  );
}

/** The catalogue's filter: a plain form, so that it works before and without JavaScript, and its answer is an address. */
export function FilterForm(props: {
  query: CatalogueQuery;
  options: Record<Facet, Option[]>;
  own: { slug: string; name: Bilingual }[];
  locale: Locale;
}) {
  const { query, options, own, locale } = props;
  const messages = messagesOf(locale).catalogue;
  return (
    <form className={catalogueStyles.filterForm} action={`/${locale}/places`} method="get">
      <label className={forms.field} data-field="">
        <span>
          {messages.search} <FieldLength longest={LIMITS.search} />
        </span>
        <input type="search" name="q" defaultValue={query.filter.q} placeholder={messages.searchHint} />
      </label>
      <details className={catalogueStyles.filterPanel} data-open-wide="">
        <summary>{messages.filters}</summary>
        {FACETS.map((facet) => (
          <Group key={facet} facet={facet} name={messages[facet]} options={options[facet]} />
        ))}
        <label className={forms.field} data-field="">
          <span>{messages.sort}</span>
          <select name="sort" defaultValue={query.sort}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {messages.sorts[sort]}
              </option>
            ))}
            {own.map(({ slug, name }) => (
              <option key={slug} value={fitOrder(slug)}>
                {formatMessage(messages.sortByFit, locale, { place: name[locale] })}
              </option>
            ))}
          </select>
        </label>
      </details>
      <FilterButton name={messages.show} />
    </form>
  );
}
