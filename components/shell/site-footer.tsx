import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { SITE_PAGES } from "@/lib/site/pages";
import { BrandName } from "./brand-name";
import styles from "./footer.module.css";
import { Mark } from "./logo";
import { publicWays } from "./ways";

/** What this is, where its facts come from, and under which terms it uses what others made. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { shell: messages, site } = messagesOf(locale);
  const ways = [
    ...publicWays(locale),
    { href: `/${locale}/open-data`, name: messages.openData },
    ...SITE_PAGES.map((page) => ({ href: `/${locale}/${page}`, name: site.pages[page].title })),
  ];
  return (
    <footer className={styles.siteFooter}>
      <div className={styles.siteFooterRow}>
        <div>
          <p className={styles.siteFooterName}>
            <Mark />
            <BrandName locale={locale} />
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
          </ul>
        </nav>
      </div>
    </footer>
  );
}
