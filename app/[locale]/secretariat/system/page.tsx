import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import styles from "@/components/settings/administration.module.css";
import { SystemParts } from "@/components/system/system-state";
import { classes } from "@/components/ui/classes";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { maySeeSystem, systemState } from "@/lib/operations/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).system.title, robots: { index: false } } : {};
}

export default async function SystemPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/system`)}`);
  const { system: messages, work } = messagesOf(locale);
  if (!maySeeSystem(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  return (
    <main id="main" className={classes("narrow", styles.sections)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <SystemParts state={await systemState(actor)} locale={locale} />
    </main>
  );
}
