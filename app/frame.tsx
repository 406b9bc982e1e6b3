import "./styles/tokens.css";
import "./styles/language.css";
import "./styles/base.css";
import "./styles/print.css";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { currentActor } from "@/app/session";
import { OfflinePage } from "@/components/offline/offline-page";
import { SecondFactorNotice } from "@/components/people/second-factor-notice";
import { Announced } from "@/components/shell/announced";
import { FailureMessages } from "@/components/shell/failure";
import { FocusKeeper } from "@/components/shell/focus-keeper";
import headerStyles from "@/components/shell/header.module.css";
import { HeldPage } from "@/components/shell/held-page";
import { OlderBrowsers } from "@/components/shell/older-browsers";
import { OtherPerson } from "@/components/shell/other-person";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { isTheme, THEME_COOKIE, type Theme } from "@/components/shell/theme";
import { DraftOwner } from "@/components/ui/autosave/draft-owner";
import { LengthMessages } from "@/components/ui/fields/field-length";
import { ActNotice } from "@/components/ui/notices/act-notice";
import { ConflictNotice } from "@/components/ui/notices/conflict-notice";
import { ReaderTime } from "@/components/ui/reader-time";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { now } from "@/lib/platform/clock";
import { SIDES_ATTRIBUTE, sidesInOrder } from "@/lib/taxonomy/ends";
import { taxonomy } from "@/lib/taxonomy/queries";
import { pagesWithNews } from "@/lib/work/seen";
import { waitingCount } from "@/lib/work/waiting-count";

/** The document around every page, in the reader's language and theme: header, what is read, footer. */
export async function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  // What is drawn in the browser knows the sides from here.
  const [theme, actor] = await Promise.all([chosenTheme(), reader(), taxonomy()]);
  const { shell, status, conflict, failure, fieldLength, heldPage, otherPerson, drafts, formFaults } =
    messagesOf(locale);
  const { keeping, restored, sentElsewhere, discard, impossible, ofProject, ofPlan, forms } = drafts;
  for (const font of ["source-serif-4", "source-sans-3"])
    preload(`/fonts/${font}.woff2`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html
      lang={locale === "zh" ? "zh-Hans" : "en"}
      data-theme={theme}
      {...{ [SIDES_ATTRIBUTE]: sidesInOrder().join(" ") }}
    >
      <body>
        <a className={headerStyles.skipLink} href="#main">
          {shell.skip}
        </a>
        <ReaderTime zone={actor?.timeZone ?? null} now={now().toISOString()}>
          <SiteHeader locale={locale} actor={actor} {...(await toldTo(actor))} />
          <SecondFactorNotice actor={actor} locale={locale} />
          <Announced locale={locale} />
          <ActNotice />
          <ConflictNotice locale={locale} messages={conflict} statuses={status} />
          <LengthMessages messages={fieldLength} locale={locale}>
            <FailureMessages messages={{ ...failure, homePath: `/${locale}` }}>
              {actor ? (
                <DraftOwner
                  owner={actor.personId}
                  name={{ en: actor.nameEn, zh: actor.nameZh }}
                  locale={locale}
                  faults={formFaults}
                  messages={{ keeping, restored, sentElsewhere, discard, impossible, ofProject, ofPlan, forms }}
                >
                  {children}
                  <OtherPerson
                    messages={otherPerson}
                    locale={locale}
                    before={locale === "zh" ? actor.nameZh : actor.nameEn}
                  />
                </DraftOwner>
              ) : (
                children
              )}
            </FailureMessages>
          </LengthMessages>
        </ReaderTime>
        <SiteFooter locale={locale} />
        <HeldPage messages={heldPage} />
        <OlderBrowsers />
        <FocusKeeper />
        <OfflinePage reader={actor?.personId ?? null} />
      </body>
    </html>
  );
}

/** The reader's own choice of light or dark; undefined where the system's is followed. */
export async function chosenTheme(): Promise<Theme | undefined> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : undefined;
}

// Where the database is out of reach, the page says so; the frame around it still stands.
const reader = (): Promise<MaybeActor> => currentActor().catch(() => null);

/** How much waits for the reader, and which pages tell something new. */
async function toldTo(actor: MaybeActor): Promise<{ waiting: number; news: string[] }> {
  if (!actor) return { waiting: 0, news: [] };
  const [waiting, news] = await Promise.all([waitingCount(actor).catch(() => 0), pagesWithNews(actor).catch(() => [])]);
  return { waiting, news };
}
