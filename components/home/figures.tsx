import Link from "next/link";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { PlacesOverview } from "@/lib/profiles/overview";
import { isGivenUp, type ProjectStatus, PUBLIC_STATUSES, STAGES } from "@/lib/project-rules/status";
import type { Side } from "@/lib/taxonomy/queries";
import type { Standing } from "./clusters";
import styles from "./figures.module.css";

type Counts = Pick<PlacesOverview, "total" | "countOf">;
type Props = { places: Counts; sides: Side[]; standing: Standing; locale: Locale };

/** How many places and projects there are, and how many of these stand in which status: each the way to their list. */
export function Figures({ places, sides, standing, locale }: Props) {
  const { status: names, home } = messagesOf(locale);
  const countOf = (statuses: readonly ProjectStatus[]) =>
    standing.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
  const projects = countOf(PUBLIC_STATUSES);
  const statusFigures = [
    ...PUBLIC_STATUSES.filter((status) => !isGivenUp(status)).map((status) => ({
      name: names[status],
      statuses: [status] as readonly ProjectStatus[],
    })),
    { name: home.figures.endedEarly, statuses: STAGES.CLOSED },
  ];
  return (
    <ul className={styles.figures}>
      <Figure href={`/${locale}/places`} count={places.total} large locale={locale}>
        {sidesInWords(places, sides, locale)}
      </Figure>
      <Figure href={`/${locale}/projects`} count={projects} large locale={locale}>
        {formatMessage(home.figures.projects, locale, { count: projects })}
      </Figure>
      {statusFigures.map(({ name, statuses }) => {
        const query = statuses.map((status) => `status=${status}`).join("&");
        return (
          <Figure key={name} href={`/${locale}/projects?${query}`} count={countOf(statuses)} locale={locale}>
            {name}
          </Figure>
        );
      })}
    </ul>
  );
}

/** "places, 22 on each side", or how many on which. */
function sidesInWords({ countOf }: Counts, sides: Side[], locale: Locale): string {
  const { figures } = messagesOf(locale).home;
  const counts = sides.map(({ code, name }) => ({
    name: name[locale],
    count: countOf(code),
  }));
  const [first] = counts;
  if (first && counts.every(({ count }) => count === first.count))
    return formatMessage(figures.placesEach, locale, { count: first.count });
  const told = counts.map(({ name, count }) => formatMessage(figures.placesIn, locale, { side: name, count }));
  return formatMessage(figures.placesOn, locale, { sides: told.join(PUNCTUATION[locale].list) });
}

type FigureProps = { href: string; count: number; large?: boolean; locale: Locale; children: string };

const Figure = ({ href, count, large = false, locale, children }: FigureProps) => (
  <li className={large ? styles.large : undefined}>
    <Link prefetch={false} href={href}>
      <strong>{formatNumber(count, locale)}</strong> <span>{children}</span>
    </Link>
  </li>
);
