import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import pagesStyles from "@/components/ui/pages.module.css";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { type Asked, TRACKING_PAGES, type TrackingPage, trackingHref } from "./address";
import { ChosenTracking } from "./chosen";
import { TrackingFilterForm } from "./filter-form";
import styles from "./tracking.module.css";

type Props = { asked: Asked; children: ReactNode };

function Scopes({ asked }: { asked: Asked }) {
  const { locale, page, cluster, taxonomy } = asked;
  const words = messagesOf(locale).tracking;
  const scopes = [
    { code: "", cluster: null, name: words.programme },
    ...taxonomy.clusters.map((each) => ({ code: each.code, cluster: each, name: each.shortName[locale] })),
  ];
  return (
    <nav className={styles.trackingScopes} aria-label={words.scopes}>
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
export function TrackingFrame({ asked, children }: Props) {
  const { locale, page, cluster, filter, view } = asked;
  const words = messagesOf(locale).tracking;
  const pages = Object.keys(TRACKING_PAGES) as TrackingPage[];
  return (
    <main id="main" className={styles.tracking}>
      <header className={cluster ? classes(styles.trackingHead, `of-${cluster.colour}`) : styles.trackingHead}>
        <Scopes asked={asked} />
        <h1>{cluster ? cluster.name[locale] : words.programmeTitle}</h1>
        <p className="lead">{words.leads[page]}</p>
      </header>
      <nav className={pagesStyles.pageNav} aria-label={words.pagesLabel}>
        {pages.map((name) => (
          <Link
            key={name}
            prefetch={false}
            href={trackingHref(asked, name, filter)}
            aria-current={name === page ? "page" : undefined}
          >
            {words.pages[name]}
          </Link>
        ))}
      </nav>
      {view && <p className={styles.trackingView}>{say(words.viewNamed, locale, { name: view.name })}</p>}
      <div className={styles.trackingFilters}>
        <TrackingFilterForm asked={asked} />
        <ChosenTracking asked={asked} />
      </div>
      {children}
    </main>
  );
}
