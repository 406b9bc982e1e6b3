import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { trackingHref } from "@/components/tracking/address";
import styles from "@/components/tracking/portfolio/portfolio.module.css";
import { PortfolioFigures } from "@/components/tracking/portfolio/portfolio-figures";
import { PortfolioTable } from "@/components/tracking/portfolio/portfolio-table";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { listed } from "@/lib/language/format";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { MOST_PARTNERS } from "@/lib/matching/portfolio/portfolio";
import { portfolio as portfolioOf } from "@/lib/matching/portfolio/queries";
import { portfolioQuery } from "@/lib/matching/portfolio/schema";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { listOf, type SearchParams } from "@/lib/text/search-params";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).portfolio;
  return { title, description, alternates: alternatesOf(locale, "/programme/portfolio") };
}

export default async function PortfolioPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, actor, taxonomy] = await Promise.all([searchParams, currentActor(), readTaxonomy()]);
  const requested = portfolioQuery.safeParse({ most: listOf(search.most)[0] });
  const most = requested.data?.most ?? MOST_PARTNERS;
  const portfolio = await portfolioOf(most);
  const { portfolio: messages, tracking } = messagesOf(locale);
  const path = `/${locale}/programme/portfolio`;
  const sides = [...new Set(portfolio.items.map(({ side }) => side))];
  const unapproached = portfolio.items.filter(({ approached }) => !approached);
  const names = unapproached.map(({ name }) => name[locale]);
  return (
    <main id="main">
      <p>
        <Link prefetch={false} href={trackingHref({ locale, cluster: null }, "board")}>
          {tracking.programmeTitle}
        </Link>
      </p>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <nav className={styles.most} aria-labelledby="most">
        <span id="most">{messages.most}</span>
        {Array.from({ length: MOST_PARTNERS }, (_, at) => at + 1).map((count) => (
          <Link
            key={count}
            className={classes(controls.button, controls.quiet)}
            prefetch={false}
            href={count === MOST_PARTNERS ? path : `${path}?most=${count}`}
            aria-current={count === most ? "true" : undefined}
          >
            {count}
          </Link>
        ))}
      </nav>
      <PortfolioFigures {...{ portfolio, taxonomy, locale }} />
      {actor?.isSecretariat && (
        <p>
          <Link prefetch={false} href={`/${locale}/secretariat/matching`}>
            {messages.weights}
          </Link>
        </p>
      )}
      <section className={styles.section}>
        <h2>{messages.unapproached}</h2>
        <p>
          {unapproached.length > 0
            ? `${formatMessage(messages.unapproachedText, locale, { count: unapproached.length })} ${listed(names, locale)}`
            : messages.everybodyApproached}
        </p>
      </section>
      {sides.map((side) => (
        <PortfolioTable
          key={side}
          {...{ side, taxonomy, locale }}
          items={portfolio.items.filter((item) => item.side === side)}
        />
      ))}
    </main>
  );
}
