import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { OwnTokens } from "@/components/people/own-tokens";
import styles from "@/components/people/security.module.css";
import { classes } from "@/components/ui/classes";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).tokens.title, robots: { index: false } } : {};
}

export default async function TokensPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/tokens`)}`);
  const { tokens: messages } = messagesOf(locale);
  return (
    <main id="main" className={classes("narrow", styles.security)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <p>
        {messages.how} <code>Authorization: Bearer tandem_…</code>
      </p>
      <p>
        <a href="/api/v1/openapi.json">{messages.description}</a>
      </p>
      <OwnTokens actor={actor} locale={locale} />
    </main>
  );
}
