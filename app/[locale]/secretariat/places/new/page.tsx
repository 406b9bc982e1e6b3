import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PlaceForm } from "@/components/settings/place-form";
import { placeFormParts } from "@/components/settings/place-form-parts";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { mayManagePlaces } from "@/lib/places/policy";
import { taxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).placesPage.addTitle, robots: { index: false } } : {};
}

export default async function NewPlacePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const list = `/${locale}/secretariat/places`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${list}/new`)}`);
  const { placesPage: messages, work } = messagesOf(locale);
  if (!mayManagePlaces(actor).allowed)
    return refusedPage({
      title: messages.addTitle,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <p>
        <Link prefetch={false} href={list}>
          {messages.all}
        </Link>
      </p>
      <h1>{messages.addTitle}</h1>
      <p className="lead">{messages.addLead}</p>
      <PlaceForm place={null} {...placeFormParts(await taxonomy(), locale)} />
    </main>
  );
}
