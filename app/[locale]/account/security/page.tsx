import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "@/app/api/auth/failed-attempt";
import { currentActor } from "@/app/session";
import { OwnAddress } from "@/components/people/own-address";
import { OwnIdentities } from "@/components/people/own-identities";
import { OwnPasskeys } from "@/components/people/own-passkeys";
import { OwnPassword } from "@/components/people/own-password";
import { OwnSecondFactor } from "@/components/people/own-second-factor";
import { refusalsOf } from "@/components/people/refusals";
import styles from "@/components/people/security.module.css";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { waysInOf } from "@/lib/people/ways-in";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).security.title, robots: { index: false } } : {};
}

export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/security`)}`);
  const { security: messages } = messagesOf(locale);
  const [search, jar] = await Promise.all([searchParams, cookies()]);
  const refused = search.failed ? parseAttempt(jar.get(FAILED_ATTEMPT_COOKIE)?.value) : null;
  const { whole } = refusalsOf(refused, locale, []);
  const { hasPassword } = await waysInOf(actor);
  return (
    <main id="main" className={classes("narrow", styles.security)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      {search.connected && (
        <p className={panels.notice} role="status">
          {messages.identities.connected}
        </p>
      )}
      {whole}
      <OwnAddress actor={actor} locale={locale} />
      <OwnPassword actor={actor} has={hasPassword} locale={locale} />
      <OwnPasskeys actor={actor} locale={locale} />
      <OwnIdentities actor={actor} locale={locale} />
      <OwnSecondFactor actor={actor} locale={locale} />
    </main>
  );
}
