import Link from "next/link";
import { SearchBox } from "@/components/search/search-box";
import { GoneForm } from "@/components/ui/autosave/gone-form";
import { WaitingLine } from "@/components/ui/autosave/waiting-line";
import { Icon } from "@/components/ui/icons";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import { AccountMenu } from "./account-menu";
import { BrandName } from "./brand-name";
import { type NavigationLink, OtherLanguage, SignInLink, Ways } from "./current-location";
import styles from "./header.module.css";
import { Mark } from "./logo";
import { SeenHere } from "./seen-here";
import { ThemeSwitch } from "./theme-switch";
import { WaitingCount } from "./waiting-count";
import { firstPage, publicWays } from "./ways";

type Props = { locale: Locale; actor: MaybeActor; waiting: number; news: string[] };

/** The mark, the ways through the product, the other language, and who is signed in. */
export function SiteHeader({ locale, actor, waiting, news }: Props) {
  const { shell: messages, drafts, people, search } = messagesOf(locale);
  const { suggestions, suggested, allAnswers } = search;
  const work: NavigationLink = {
    href: `/${locale}/work`,
    name: messages.work,
    also: [`/${locale}/assessments`, `/${locale}/waiting`],
    count: actor && (
      <WaitingCount drawn={{ count: waiting }} owner={actor.personId} name={messages.waiting} locale={locale} />
    ),
  };
  const ways: NavigationLink[] = [
    ...(actor ? [work] : []),
    ...publicWays(locale),
    ...(actor?.isSecretariat ? [{ href: `/${locale}/secretariat`, name: people.secretariat }] : []),
    { href: `/${locale}/search`, name: search.title, className: styles.narrowWay },
  ];
  return (
    <header className={styles.siteHeader}>
      <p className={styles.olderBrowser} data-nosnippet="">
        {messages.olderBrowser}
      </p>
      <div className={styles.siteHeaderRow}>
        <Link prefetch={false} href={firstPage(actor, locale)} className={styles.brand}>
          <Mark />
          <BrandName locale={locale} />
        </Link>
        <Ways ways={ways} name={messages.nav} />
        <div className={styles.siteHeaderEnd}>
          <SearchBox
            name={search.everywhere}
            label={search.title}
            messages={{ suggestions, suggested, allAnswers }}
            longest={LIMITS.search}
            locale={locale}
          />
          <ThemeSwitch label={messages.theme}>
            <Icon name="sun" />
            <Icon name="moon" />
          </ThemeSwitch>
          <OtherLanguage other={locale === "en" ? "zh" : "en"} name={messages.otherLanguage} />
          {actor ? (
            <AccountMenu actor={actor} locale={locale} />
          ) : (
            <SignInLink locale={locale} name={messages.signIn} />
          )}
        </div>
      </div>
      {news.length > 0 && <SeenHere pages={news} locale={locale} />}
      {actor && <WaitingLine owner={actor.personId} locale={locale} messages={drafts.waiting} />}
      {actor && <GoneForm owner={actor.personId} locale={locale} messages={drafts} />}
    </header>
  );
}
