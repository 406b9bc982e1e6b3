import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { choicesOf } from "@/components/proposals/proposal-choices";
import { emptyValues, startingValues } from "@/components/proposals/proposal-values";
import { ProposeForm } from "@/components/proposals/propose-form";
import { startHref } from "@/components/proposals/start-href";
import { StartingPoints } from "@/components/proposals/starting-points";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { startingPoint } from "@/lib/workflow/prefill";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).propose.title, robots: { index: false } } : {};
}

export default async function NewProjectPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, actor] = await Promise.all([searchParams, currentActor()]);
  const messages = messagesOf(locale).propose;
  const given = (name: string) => [search[name] ?? []].flat()[0];
  const requested = { to: given("to"), offer: given("offer"), priority: given("priority"), from: given("from") };
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(startHref(locale, requested))}`);
  const [first] = actor.coordinates;
  if (!first)
    return refusedPage({
      title: messages.notCoordinator,
      text: messages.notCoordinatorText,
      ways: [{ href: `/${locale}/projects`, name: messages.backToProjects }],
    });
  const [places, taxonomy] = await Promise.all([allPlaces(), readTaxonomy()]);
  const to = places.find(({ slug }) => slug === requested.to);
  const own = actor.coordinates.map(({ slug, side, nameEn, nameZh }) => ({
    slug,
    side,
    name: { en: nameEn, zh: nameZh },
  }));
  // A place on the other side than the one asked for leads; otherwise the first of one's own.
  const lead = own.find(({ side }) => to && side !== to.side) ?? { slug: first.slug, side: first.side };
  const partners = to && to.side !== lead.side ? [to.slug] : [];
  const start = await startingPoint({ ...requested, to: partners[0], lead: lead.slug }, actor, taxonomy);
  const others = places
    .filter(({ slug }) => !own.some((place) => place.slug === slug))
    .map(({ slug, side, name }) => ({ slug, side, name }));
  return (
    <main id="main" className={forms.formPage}>
      <h1>
        {to && partners.length ? formatMessage(messages.titleTo, locale, { name: to.name[locale] }) : messages.title}
      </h1>
      <p className="lead">{messages.lead}</p>
      <noscript>
        <p className={panels.notice}>{messages.noScript}</p>
      </noscript>
      <StartingPoints start={start} to={partners[0]} locale={locale} />
      <ProposeForm
        initial={startingValues(emptyValues(locale, lead.slug, partners), start)}
        own={own}
        others={others}
        choices={choicesOf(taxonomy, locale)}
        locale={locale}
        messages={messages}
        problems={fieldProblems(locale, [
          "tooShort",
          "tooFew",
          "tooMany",
          "badDate",
          "yearRange",
          "unknownValue",
          "endsBeforeStart",
          "summaryWritten",
          "partnerOnOtherSide",
        ])}
      />
    </main>
  );
}
