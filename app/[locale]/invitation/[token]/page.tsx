import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { KEPT_ACCEPTANCE_COOKIE, keptIn } from "@/app/api/auth/kept-acceptance";
import { currentActor } from "@/app/session";
import { AcceptForm } from "@/components/people/accept-form";
import { ConfirmForm } from "@/components/people/confirm-form";
import signInStyles from "@/components/people/sign-in.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import { isLocale, LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import { STRANGER_COOKIE, strangerIn } from "@/lib/people/identities/round-trip";
import { type OpenedInvitation, openedInvitation } from "@/lib/people/invitations/opened";
import { invitationPath } from "@/lib/people/invitations/token";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).invitations.accept.title, robots: { index: false } } : {};
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const [opened, search, jar] = await Promise.all([openedInvitation(token, actor), searchParams, cookies()]);
  const { accept: messages } = messagesOf(locale).invitations;
  if (!opened) return <Over title={messages.unknownTitle} text={messages.unknown} locale={locale} />;
  const inviter = opened.invitedBy[locale];
  if (opened.state === "ACCEPTED") {
    const done = opened.way === "confirm";
    return <Over title={messages.usedTitle} text={messages.used} locale={locale} way={done ? "work" : "sign-in"} />;
  }
  if (opened.state !== "OPEN") {
    const ended = opened.state === "EXPIRED" ? "expired" : "revoked";
    const text = formatMessage(messages[ended], locale, { inviter, date: formatDate(opened.expiresAt, locale) });
    return <Over title={messages[`${ended}Title`]} text={text} locale={locale} />;
  }
  const goesOn = !!search.failed || search.with === "oidc";
  const kept = goesOn ? keptIn(jar.get(KEPT_ACCEPTANCE_COOKIE)?.value) : null;
  const stranger = search.with === "oidc" ? await strangerIn(jar.get(STRANGER_COOKIE)?.value) : null;
  const atProvider = stranger && (stranger.label ?? stranger.subject);
  return (
    <main id="main" className={signInStyles.signIn}>
      <header>
        <h1>{formatMessage(messages.heading, locale, { role: opened.as[locale] })}</h1>
        <p className="lead">{formatMessage(messages.lead, locale, { inviter, role: opened.as[locale] })}</p>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <p key={other}>
            <a href={`/${other}${invitationPath(token)}`} lang={other === "zh" ? "zh-Hans" : "en"} hrefLang={other}>
              {messagesOf(other).invitations.accept.inThisLanguage}
            </a>
          </p>
        ))}
      </header>
      <section className={classes(signInStyles.demonstration, signInStyles.about)} aria-labelledby="what">
        <h2 id="what">{messages.whatTitle}</h2>
        {opened.note && (
          <figure className={signInStyles.note}>
            <figcaption>{fill(messages.writes, { inviter })}</figcaption>
            <blockquote className={panels.panel}>
              <Written text={opened.note} locale={locale} />
            </blockquote>
          </figure>
        )}
        <p>{messages.what}</p>
        <p className="hint">{formatMessage(messages.until, locale, { date: formatDate(opened.expiresAt, locale) })}</p>
      </section>
      <div className={signInStyles.signInFormColumn}>
        <Answer {...{ token, opened, locale, kept, atProvider }} signedInAs={actor ? actor.email : ""} />
      </div>
    </main>
  );
}

type AnswerProps = Omit<Parameters<typeof AcceptForm>[0], "opened"> & { opened: OpenedInvitation; signedInAs: string };

/** What is to be done, by who opened it: an account to be made, to be signed in to, or one press. */
function Answer({ token, opened, locale, kept, atProvider, signedInAs }: AnswerProps) {
  const { accept: messages } = messagesOf(locale).invitations;
  const here = encodeURIComponent(`/${locale}${invitationPath(token)}`);
  const { email } = opened;
  if (opened.way === "register") return <AcceptForm {...{ token, opened, locale, kept, atProvider }} />;
  if (opened.way === "confirm")
    return (
      <>
        <p>{formatMessage(messages.confirm, locale, { email })}</p>
        <ConfirmForm {...{ token, opened, locale }} />
      </>
    );
  if (opened.way === "signIn")
    return (
      <>
        <p>{formatMessage(messages.signIn, locale, { email })}</p>
        <Link className={classes(controls.button, controls.primary)} href={`/${locale}/sign-in?next=${here}`}>
          {messages.toSignIn}
        </Link>
      </>
    );
  return (
    <>
      <p className={panels.notice}>{formatMessage(messages.other, locale, { email, other: signedInAs })}</p>
      <form method="post" action="/api/auth/signout">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={`/${locale}${invitationPath(token)}`} />
        <button type="submit" className={controls.button}>
          {messages.signOut}
        </button>
      </form>
    </>
  );
}

type OverProps = { title: string; text: string; locale: Locale; way?: "sign-in" | "work" };

/** An invitation that can be accepted no more: why, and what to do. */
function Over({ title, text, locale, way }: OverProps) {
  const { accept: messages } = messagesOf(locale).invitations;
  return (
    <main id="main" className="narrow">
      <h1>{title}</h1>
      <p className={panels.notice}>{text}</p>
      <p>
        <Link className={controls.button} prefetch={false} href={`/${locale}${way ? `/${way}` : ""}`}>
          {way === "work" ? messages.toWork : way ? messages.toSignIn : messages.toHome}
        </Link>
      </p>
    </main>
  );
}
