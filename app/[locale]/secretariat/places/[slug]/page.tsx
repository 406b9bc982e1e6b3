import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PlaceForm } from "@/components/settings/place-form";
import { placeFormParts } from "@/components/settings/place-form-parts";
import { ActButton } from "@/components/ui/act-button";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { formatDate } from "@/lib/language/format";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeRecordOf } from "@/lib/places/administration/queries";
import type { PlaceRecord } from "@/lib/places/administration/schema";
import { mayManagePlaces } from "@/lib/places/policy";
import { placeBySlug } from "@/lib/places/queries";
import { taxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  return isLocale(locale) && place ? { title: place.name[locale], robots: { index: false } } : {};
}

export default async function PlaceAdministrationPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale) || !(await placeBySlug(slug))) notFound();
  const actor = await currentActor();
  const list = `/${locale}/secretariat/places`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${list}/${slug}`)}`);
  const { placesPage: messages, work } = messagesOf(locale);
  if (!mayManagePlaces(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const place = await placeRecordOf(slug, actor);
  const name = place.name[locale];
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <p>
        <Link prefetch={false} href={list}>
          {messages.all}
        </Link>
      </p>
      <h1>{name}</h1>
      <p>
        <Link prefetch={false} href={`/${locale}/places/${slug}`}>
          {messages.toProfile}
        </Link>{" "}
        ·{" "}
        <Link prefetch={false} href={`/${locale}/places/${slug}/people`}>
          {formatMessage(messages.toPeople, locale, { place: name })}
        </Link>
      </p>
      <PlaceForm key={place.version} place={place} {...placeFormParts(await taxonomy(), locale)} />
      <Retiring place={place} locale={locale} />
    </main>
  );
}

/** Whether the place takes part, and the press that changes it. */
function Retiring({ place, locale }: { place: PlaceRecord; locale: Locale }) {
  const { placesPage, project } = messagesOf(locale);
  const messages = placesPage.retire;
  const { slug, retiredAt, version } = place;
  const named = { place: place.name[locale] };
  const retired = retiredAt !== null;
  return (
    <section aria-labelledby="taking-part">
      <h2 id="taking-part">{messages.title}</h2>
      <p>
        {retiredAt
          ? formatMessage(messages.retired, locale, { ...named, date: formatDate(retiredAt, locale) })
          : formatMessage(messages.active, locale, named)}
      </p>
      <ActButton
        method="PATCH"
        path={`/api/v1/places/${slug}`}
        body={{ retired: !retired }}
        version={version}
        label={formatMessage(retired ? messages.bringBack : messages.confirm, locale, named)}
        busy={messages.saving}
        done={formatMessage(retired ? messages.returned : messages.done, locale, named)}
        asks={retired ? undefined : { open: messages.open, text: messages.text }}
        locale={locale}
        failure={project.failure}
      />
    </section>
  );
}
