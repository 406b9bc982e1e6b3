import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { OwnPasskeys } from "@/components/people/own-passkeys";
import { OwnPassword } from "@/components/people/own-password";
import { OwnSecondFactor } from "@/components/people/own-second-factor";
import styles from "@/components/people/security.module.css";
import { classes } from "@/components/ui/classes";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { waysInOf } from "@/lib/people/ways-in";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).security.title, robots: { index: false } } : {};
}

export default async function SecurityPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/security`)}`);
  const { security: messages } = messagesOf(locale);
  const { hasPassword } = await waysInOf(actor);
  return (
    <main id="main" className={classes("narrow", styles.security)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <OwnPassword actor={actor} has={hasPassword} locale={locale} />
      <OwnPasskeys actor={actor} locale={locale} />
      <OwnSecondFactor actor={actor} locale={locale} />
    </main>
  );
}
