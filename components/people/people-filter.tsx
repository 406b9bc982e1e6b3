import { FilterButton } from "@/components/ui/filter-button";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { ACCOUNT_STATES, type PeopleQuery } from "@/lib/people/directory/schema";
import { ROLES } from "@/lib/people/roles";
import type { Place } from "@/lib/places/queries";
import styles from "./people.module.css";

type Props = { query: Partial<PeopleQuery>; places: Place[]; locale: Locale };

/** Narrows the list of people: a plain form, so that it works before any script, and its answer is an address. */
export function PeopleFilter({ query, places, locale }: Props) {
  const { peoplePage: messages, roles } = messagesOf(locale);
  const choice = (name: "role" | "place" | "state", options: { value: string; label: string }[]) => (
    <label className={forms.field} data-field="">
      <span>{messages.filter[name]}</span>
      <select name={name} defaultValue={query[name] ?? ""}>
        <option value="">{messages.filter.any}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className={styles.filter} action={`/${locale}/secretariat/people`} method="get">
      <label className={forms.field} data-field="">
        <span>{messages.filter.search}</span>
        <input type="search" name="q" defaultValue={query.q} />
      </label>
      {choice(
        "role",
        ROLES.map((value) => ({ value, label: roles[value] })),
      )}
      {choice(
        "place",
        places.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
      )}
      {choice(
        "state",
        ACCOUNT_STATES.map((value) => ({ value, label: messages.states[value] })),
      )}
      <FilterButton name={messages.filter.show} />
    </form>
  );
}
