import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { OwnConsents, OwnData } from "@/components/people/own-data";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { ownConsents } from "@/lib/people/privacy/consents";
import { me as readMe } from "@/lib/people/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).privacy.title, robots: { index: false } } : {};
}

export default async function OwnPrivacyPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/privacy`)}`);
  const { privacy: messages } = messagesOf(locale);
  const [me, consents] = await Promise.all([readMe(actor), ownConsents(actor)]);
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <p>
        <Link prefetch={false} href={`/${locale}/privacy`}>
          {messages.notice}
        </Link>
      </p>
      <OwnConsents me={me} consents={consents} locale={locale} />
      <OwnData me={me} locale={locale} />
    </main>
  );
}
