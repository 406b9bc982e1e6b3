import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { GROUPS, type Group, type ProjectQuery, projectsHref, without } from "./project-query";

type Props = { query: ProjectQuery; taxonomy: Taxonomy; places: Place[]; locale: Locale };

/** The filters in use, each a link that removes it. */
export function ChosenFilters({ query, taxonomy, places, locale }: Props) {
  const words = messagesOf(locale).projects;
  const names: Record<Group, (value: string) => string | undefined> = {
    status: (value) => messagesOf(locale).status[value as ProjectStatus],
    cluster: (value) => taxonomy.cluster(value)?.name[locale],
    theme: (value) => taxonomy.theme(value)?.name[locale],
    place: (value) => places.find(({ slug }) => slug === value)?.name[locale],
  };
  const chosen: { group: Group | "q"; value: string; name: string }[] = GROUPS.flatMap((group) =>
    (query.filter[group] ?? []).map((value) => ({ group, value, name: names[group](value) ?? value })),
  );
  if (query.filter.q) chosen.unshift({ group: "q", value: query.filter.q, name: `“${query.filter.q}”` });
  if (chosen.length === 0) return null;
  return (
    <div className={catalogue.chosen}>
      <ul aria-label={words.chosen}>
        {chosen.map(({ group, value, name }) => (
          <li key={`${group}=${value}`}>
            <Link
              className={catalogue.chosenFilter}
              prefetch={false}
              href={projectsHref(locale, without(query, group, value))}
              aria-label={say(words.remove, locale, { name })}
            >
              {name} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link className={catalogue.chosenClear} prefetch={false} href={`/${locale}/projects`}>
        {words.clear}
      </Link>
    </div>
  );
}
