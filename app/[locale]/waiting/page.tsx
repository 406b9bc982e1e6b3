import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { DraftList } from "@/components/ui/autosave/draft-list";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).drafts.page.title, robots: { index: false } } : {};
}

export default async function WaitingPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/waiting`)}`);
  const { page, forms, gone } = messagesOf(locale).drafts;
  return (
    <main id="main" className="narrow">
      <h1>{page.title}</h1>
      <p className="lead">{page.lead}</p>
      <noscript>
        <p className={panels.notice}>{page.noScript}</p>
      </noscript>
      <DraftList owner={actor.personId} locale={locale} messages={{ page, forms, gone }} />
    </main>
  );
}
