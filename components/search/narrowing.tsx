import Link from "next/link";
import catalogueStyles from "@/components/ui/catalogue.module.css";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { SearchAnswer } from "@/lib/search/present";
import { NARROWING } from "@/lib/search/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { withoutValue } from "@/lib/text/search-params";
import { type SearchAddress, searchPath } from "./address";
import styles from "./search.module.css";

type Props = {
  address: SearchAddress;
  narrowing: SearchAnswer["narrowing"];
  messages: Messages["search"];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** By what the answers can be narrowed, each a link with how many it leaves; what they are narrowed by is taken away so. */
export function Narrowing({ address, narrowing, messages, taxonomy, locale }: Props) {
  const names = {
    kind: (value: string) => messages.kinds[value as keyof typeof messages.kinds],
    side: (value: string) => taxonomy.side(value)?.name[locale] ?? value,
    cluster: (value: string) => taxonomy.cluster(value)?.shortName[locale] ?? value,
  };
  const groups = NARROWING.map((group) => ({
    group,
    values: narrowing[group].map(({ value, count }) => ({
      value,
      count,
      name: names[group](value),
      chosen: (address[group] as string[] | undefined)?.includes(value) ?? false,
    })),
  })).filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
  if (groups.length === 0) return null;
  return (
    <nav className={styles.narrowing} aria-label={messages.narrow}>
      {groups.map(({ group, values }) => (
        <div key={group}>
          <h2>{messages.by[group]}</h2>
          <ul>
            {values.map(({ value, count, name, chosen }) => (
              <li key={value}>
                {chosen ? (
                  <Link
                    className={catalogueStyles.chosenFilter}
                    prefetch={false}
                    href={`/${locale}${searchPath(withoutValue(address, group, value))}`}
                    aria-label={formatMessage(messages.remove, locale, { name })}
                  >
                    {name} <span aria-hidden="true">×</span>
                  </Link>
                ) : (
                  <Link
                    prefetch={false}
                    href={`/${locale}${searchPath({ ...address, [group]: [...(address[group] ?? []), value] })}`}
                  >
                    {name} <span className={styles.count}>{formatNumber(count, locale)}</span>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
