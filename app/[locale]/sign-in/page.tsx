import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "@/app/api/auth/failed-attempt";
import { comesFromMachine } from "@/app/api/caller";
import { currentActor } from "@/app/session";
import { DemonstrationAccounts } from "@/components/people/demonstration-accounts";
import { KeepFragment } from "@/components/people/keep-fragment";
import { OwnDetails } from "@/components/people/own-details";
import { OwnSessions } from "@/components/people/own-sessions";
import { OwnZone } from "@/components/people/own-zone";
import { PasskeySignIn } from "@/components/people/passkey-sign-in";
import { ProviderSignIn } from "@/components/people/provider-sign-in";
import signInStyles from "@/components/people/sign-in.module.css";
import { SignInForm } from "@/components/people/sign-in-form";
import { SignOut } from "@/components/people/sign-out";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Actor } from "@/lib/access/actor";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { safePath, withNext } from "@/lib/people/next-path";
import { config, demonstrationIsOpen } from "@/lib/platform/config";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { shell, signIn } = messagesOf(locale);
  const title = (await currentActor()) ? shell.account : signIn.title;
  return {
    title,
    description: signIn.description,
    alternates: alternatesOf(locale, "/sign-in"),
    robots: { index: false },
  };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, jar, actor] = await Promise.all([searchParams, cookies(), currentActor()]);
  const next = safePath(search.next);
  // Somebody who is signed in proves once more who they are.
  const again = actor && search.again ? actor.email : null;
  const refused = search.failed ? parseAttempt(jar.get(FAILED_ATTEMPT_COOKIE)?.value) : null;
  const { shell, signIn: messages } = messagesOf(locale);
  const open = demonstrationIsOpen() || comesFromMachine(await headers());
  return (
    <main id="main" className={signInStyles.signIn}>
      <header>
        <h1>{again ? messages.again : actor ? shell.account : messages.title}</h1>
        {again ? <p className="lead">{messages.againLead}</p> : !actor && <p className="lead">{messages.lead}</p>}
      </header>
      {actor && !again ? (
        <SignedIn actor={actor} locale={locale} next={next} />
      ) : (
        <div className={signInStyles.signInFormColumn}>
          <KeepFragment />
          <SignInForm locale={locale} next={next} refused={refused} again={again} />
          <ProviderSignIn locale={locale} next={next} />
          <PasskeySignIn locale={locale} next={next} />
          <p>
            <a href={`/${locale}/sign-in/help${withNext(next)}`}>{messages.help.link}</a>
          </p>
          {!again && <p className="hint">{messages.noAccount}</p>}
        </div>
      )}
      {config().demonstration && !again && <DemonstrationAccounts locale={locale} next={next} open={open} />}
    </main>
  );
}

function SignedIn({ actor, locale, next }: { actor: Actor; locale: Locale; next: string | null }) {
  const { signIn: messages, people, security, tokens, privacy, savedSearches } = messagesOf(locale);
  const name = locale === "zh" ? actor.nameZh : actor.nameEn;
  return (
    <div className={signInStyles.signInFormColumn}>
      <p>{formatMessage(messages.signedInAs, locale, { name, email: actor.email })}</p>
      <div className={signInStyles.signInActions}>
        <Link className={classes(controls.button, controls.primary)} href={next ?? `/${locale}/work`}>
          {messages.goOn}
        </Link>
        <SignOut
          owner={actor.personId}
          locale={locale}
          messages={{ signOut: people.signOut, leaving: people.leaving }}
        />
      </div>
      <ul>
        <li>
          <Link prefetch={false} href={`/${locale}/account/security`}>
            {security.link}
          </Link>
        </li>
        <li>
          <Link prefetch={false} href={`/${locale}/account/tokens`}>
            {tokens.link}
          </Link>
        </li>
        <li>
          <Link prefetch={false} href={`/${locale}/account/searches`}>
            {savedSearches.title}
          </Link>
        </li>
        <li>
          <Link prefetch={false} href={`/${locale}/account/privacy`}>
            {privacy.link}
          </Link>
        </li>
      </ul>
      <OwnDetails actor={actor} locale={locale} />
      <OwnSessions actor={actor} locale={locale} />
      <OwnZone actor={actor} locale={locale} />
    </div>
  );
}
