import Link from "next/link";
import catalogueStyles from "@/components/ui/catalogue.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { FACETS, type Facet } from "@/lib/profiles/catalogue";
import { type CatalogueQuery, catalogueHref, without } from "./catalogue-query";
import type { Option } from "./options";

/** The filters in use, each a link that removes it. */
export function ChosenFilters(props: { query: CatalogueQuery; options: Record<Facet, Option[]>; locale: Locale }) {
  const { query, options, locale } = props;
  const messages = messagesOf(locale).catalogue;
  const chosen = FACETS.flatMap((facet) =>
    options[facet]
      .filter((option) => option.chosen)
      .map(({ value, name }) => ({ facet: facet as Facet | "q", value, name })),
  );
  if (query.filter.q) chosen.unshift({ facet: "q", value: query.filter.q, name: `“${query.filter.q}”` });
  if (chosen.length === 0) return null;
  return (
    <div className={catalogueStyles.chosen}>
      <ul aria-label={messages.chosen}>
        {chosen.map(({ facet, value, name }) => (
          <li key={`${facet}=${value}`}>
            <Link
              className={catalogueStyles.chosenFilter}
              prefetch={false}
              href={catalogueHref(locale, without(query, facet, value))}
              aria-label={formatMessage(messages.remove, locale, { name })}
            >
              {name} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link className={catalogueStyles.chosenClear} prefetch={false} href={`/${locale}/places`}>
        {messages.clear}
      </Link>
    </div>
  );
}
