import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { SITE_PAGES } from "@/lib/site/pages";
import styles from "./footer.module.css";
import { Mark } from "./logo";

/** What this is, where its facts come from, and under which terms it uses what others made. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { shell: messages, rounds, site } = messagesOf(locale);
  const ways = [
    { href: `/${locale}/places`, name: messages.places },
    { href: `/${locale}/projects`, name: messages.projects },
    { href: `/${locale}/clusters`, name: messages.clusters },
    { href: `/${locale}/rounds`, name: rounds.title },
    ...SITE_PAGES.map((page) => ({ href: `/${locale}/${page}`, name: site.pages[page].title })),
  ];
  return (
    <footer className={styles.siteFooter}>
      <div className={styles.siteFooterRow}>
        <div>
          <p className={styles.siteFooterName}>
            <Mark />
            <span>
              Tandem <span lang="zh-Hans">同舟</span>
            </span>
          </p>
          <p>{messages.about}</p>
        </div>
        <div>
          <h2>{messages.sourceTitle}</h2>
          <p>{messages.source}</p>
        </div>
        <div>
          <h2>{messages.licenceTitle}</h2>
          <p>{messages.licence}</p>
        </div>
        <nav aria-label={messages.footerNav}>
          <ul>
            {ways.map(({ href, name }) => (
              <li key={href}>
                <Link prefetch={false} href={href}>
                  {name}
                </Link>
              </li>
            ))}
            <li>
              <a href="/api/v1/openapi.json">{messages.api}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
