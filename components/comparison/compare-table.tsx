import Link from "next/link";
import type { ReactNode } from "react";
import { PlaceName } from "@/components/ui/place-name";
import { Scrolling } from "@/components/ui/scrolling";
import { formatFigure, formatLarge, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import { COMPARED, comparisonHref } from "@/lib/profiles/comparison";
import type { Profile } from "@/lib/profiles/present";
import { densityOf } from "@/lib/profiles/ranking";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./compare.module.css";
import type { Compared } from "./compared";
import { FitCell } from "./fit-cell";
import { ItemsCell, ProjectsCell } from "./lists-cells";
import { TermsCell } from "./terms-cell";

type Props = { places: Compared[]; taxonomy: Taxonomy; locale: Locale };

/** Places side by side, one a column; a column says of its place alone, and in the last rows how it fits each of the others. */
export function CompareTable({ places, taxonomy, locale }: Props) {
  const { compare: messages, catalogue, profile: words } = messagesOf(locale);
  const lists = { taxonomy, locale };
  const profiles = places.map(({ profile }) => profile);
  const figure = (value: number, shown: string) => (value > 0 ? shown : "–");
  const rows: { name: string; of: (place: Compared) => ReactNode }[] = [
    { name: catalogue.kind, of: ({ profile }) => catalogue.kinds[profile.kind] },
    { name: catalogue.country, of: ({ profile }) => countryName(profile.country, locale) },
    {
      name: words.fields.population,
      of: ({ profile }) => figure(profile.population, formatLarge(profile.population, locale)),
    },
    {
      name: words.fields.areaKm2,
      of: ({ profile }) => figure(profile.areaKm2, formatNumber(profile.areaKm2, locale)),
    },
    {
      name: words.density,
      of: ({ profile }) =>
        figure(
          Math.min(profile.population, profile.areaKm2),
          `${formatFigure(densityOf(profile), locale)} ${words.perKm2}`,
        ),
    },
    {
      name: words.fields.themes,
      of: ({ profile }) => <TermsCell of={profile} terms="themes" among={profiles} {...lists} />,
    },
    {
      name: words.fields.challenges,
      of: ({ profile }) => <TermsCell of={profile} terms="challenges" among={profiles} {...lists} />,
    },
    {
      name: words.fields.practices,
      of: ({ profile }) => <ItemsCell slug={profile.slug} items={profile.practices} locale={locale} />,
    },
    {
      name: words.fields.priorities,
      of: ({ profile }) => <ItemsCell slug={profile.slug} items={profile.priorities} locale={locale} />,
    },
    {
      name: messagesOf(locale).projects.title,
      of: ({ profile, projects }) => <ProjectsCell slug={profile.slug} projects={projects} locale={locale} />,
    },
    ...places.map((other) => ({
      name: formatMessage(messages.fit, locale, { name: other.profile.name[locale] }),
      of: ({ profile }: Compared) => <FitCell of={profile} to={other} {...lists} />,
    })),
  ];
  return (
    <Scrolling name={messages.table} className={styles.area}>
      <table className={styles.table} data-testid="compared">
        <thead>
          <tr>
            <td />
            {profiles.map((profile) => (
              <th key={profile.slug} scope="col">
                <PlaceName name={profile.name} side={profile.side} slug={profile.slug} locale={locale} both />
                {profiles.length > COMPARED.least && (
                  <TakeOut slug={profile.slug} among={profiles} name={profile.name[locale]} locale={locale} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {places.map((place) => (
                <td key={place.profile.slug}>{of(place)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

type TakeOutProps = { slug: string; among: Profile[]; name: string; locale: Locale };

/** Leads to the same comparison without one of its places. */
function TakeOut({ slug, among, name, locale }: TakeOutProps) {
  const messages = messagesOf(locale).compare;
  const others = among.map((profile) => profile.slug).filter((other) => other !== slug);
  return (
    <Link
      className={styles.takeOut}
      prefetch={false}
      href={comparisonHref(locale, others)}
      aria-label={formatMessage(messages.without, locale, { name })}
    >
      {messages.take}
    </Link>
  );
}
