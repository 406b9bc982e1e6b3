import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { chosenOf, without } from "@/lib/tracking/filter";
import { chosenName } from "../names";
import { type ProjectQuery, projectsHref } from "./project-query";

type Props = { query: ProjectQuery; taxonomy: Taxonomy; places: Place[]; locale: Locale };

/** The filters in use, each a link that removes it. */
export function ChosenFilters({ query, taxonomy, places, locale }: Props) {
  const messages = messagesOf(locale).projects;
  const chosen = chosenOf(query.filter);
  if (chosen.length === 0) return null;
  return (
    <div className={catalogue.chosen}>
      <ul aria-label={messages.chosen}>
        {chosen.map((each) => {
          const name = chosenName(each, { locale, taxonomy, places });
          return (
            <li key={`${each.group}=${each.value}`}>
              <Link
                className={catalogue.chosenFilter}
                prefetch={false}
                href={projectsHref(locale, { filter: without(query.filter, each) })}
                aria-label={formatMessage(messages.remove, locale, { name })}
              >
                {name} <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link className={catalogue.chosenClear} prefetch={false} href={`/${locale}/projects`}>
        {messages.clear}
      </Link>
    </div>
  );
}
