import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import pagesStyles from "@/components/ui/pages.module.css";
import { Phrases } from "@/components/ui/phrases";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { TRACKING_PAGES, type TrackingPage, type TrackingRequest, trackingHref } from "./address";
import { ChosenTracking } from "./chosen";
import { TrackingFilterForm } from "./filter-form";
import styles from "./tracking.module.css";

type Props = { requested: TrackingRequest; children: ReactNode };

/** The pages that take the whole width of the window. */
const WIDE = new Set<TrackingPage>(["board", "table"]);

function Scopes({ requested }: { requested: TrackingRequest }) {
  const { locale, page, cluster, taxonomy } = requested;
  const messages = messagesOf(locale).tracking;
  const scopes = [
    { code: "", cluster: null, name: messages.programme },
    ...taxonomy.clusters.map((each) => ({ code: each.code, cluster: each, name: each.shortName[locale] })),
  ];
  return (
    <nav className={styles.trackingScopes} aria-label={messages.scopes}>
      {scopes.map((scope) => (
        <Link
          key={scope.code}
          prefetch={false}
          href={trackingHref({ locale, cluster: scope.cluster }, page)}
          aria-current={scope.code === (cluster?.code ?? "") ? "true" : undefined}
        >
          {scope.name}
        </Link>
      ))}
    </nav>
  );
}

/** What every tracking page of a cluster or of the programme stands in: whose it is, its pages, the filter they share. */
export function TrackingFrame({ requested, children }: Props) {
  const { locale, page, cluster, filter, view } = requested;
  const messages = messagesOf(locale).tracking;
  const pages = Object.keys(TRACKING_PAGES) as TrackingPage[];
  return (
    <main id="main" className={classes(styles.tracking, WIDE.has(page) && "wide")} data-page={page}>
      <Scopes requested={requested} />
      <div className={classes(styles.trackingHead, cluster && `of-${cluster.colour}`)}>
        <header>
          <h1>
            <Phrases text={cluster ? cluster.name[locale] : messages.programmeTitle} locale={locale} />
          </h1>
          <p>{messages.leads[page]}</p>
        </header>
        <nav className={pagesStyles.pageNav} aria-label={messages.pagesLabel}>
          {pages.map((name) => (
            <Link
              key={name}
              prefetch={false}
              href={trackingHref(requested, name, filter)}
              aria-current={name === page ? "page" : undefined}
            >
              {messages.pages[name]}
            </Link>
          ))}
          {!cluster && (
            <Link prefetch={false} href={`/${locale}/programme/portfolio`}>
              {messagesOf(locale).portfolio.link}
            </Link>
          )}
        </nav>
      </div>
      {view && <p className={styles.trackingView}>{formatMessage(messages.viewNamed, locale, { name: view.name })}</p>}
      <div className={page === "board" ? styles.trackingOnOneLine : undefined}>
        <div className={styles.trackingFilters}>
          <TrackingFilterForm requested={requested} />
          <ChosenTracking requested={requested} />
        </div>
        {children}
      </div>
    </main>
  );
}
