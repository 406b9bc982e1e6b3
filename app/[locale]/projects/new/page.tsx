import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { offeredCalls } from "@/app/[locale]/projects/offered-calls";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { choicesOf } from "@/components/proposals/proposal-choices";
import { emptyValues, startingValues } from "@/components/proposals/proposal-values";
import { ProposeForm } from "@/components/proposals/propose-form";
import { proposeMessages } from "@/components/proposals/propose-messages";
import { startHref } from "@/components/proposals/start-href";
import { StartingPoints } from "@/components/proposals/starting-points";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placesTakingPart } from "@/lib/places/queries";
import { listOpenRounds } from "@/lib/rounds/queries";
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
  const { project, transition } = messagesOf(locale);
  const messages = proposeMessages(locale);
  const { propose } = transition;
  const given = (name: string) => [search[name] ?? []].flat()[0];
  const requested = {
    to: given("to"),
    offer: given("offer"),
    priority: given("priority"),
    fit: given("fit") === "best" ? ("best" as const) : undefined,
    from: given("from"),
    call: given("call"),
  };
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(startHref(locale, requested))}`);
  const coordinated = actor.coordinates.filter(({ retired }) => !retired);
  const [first] = coordinated;
  if (!first)
    return refusedPage({
      title: messages.notCoordinator,
      text: messages.notCoordinatorText,
      ways: [{ href: `/${locale}/projects`, name: messages.backToProjects }],
    });
  const [places, taxonomy, rounds] = await Promise.all([placesTakingPart(), readTaxonomy(), listOpenRounds(actor)]);
  const to = places.find(({ slug }) => slug === requested.to);
  const own = coordinated.map(({ slug, side, nameEn, nameZh }) => ({
    slug,
    side,
    name: { en: nameEn, zh: nameZh },
  }));
  // A place on the other side than the one asked for leads; otherwise the first of one's own.
  const lead = own.find(({ side }) => to && side !== to.side) ?? { slug: first.slug, side: first.side };
  const partners = to && to.side !== lead.side ? [to.slug] : [];
  const start = await startingPoint({ ...requested, to: partners[0], lead: lead.slug }, actor, taxonomy);
  const open = offeredCalls(rounds, taxonomy, locale);
  const begunFrom = open.find(({ id }) => String(id) === requested.call) ?? null;
  const initial = startingValues(emptyValues(locale, lead.slug, partners), start);
  // A call for one cluster has chosen it.
  if (!initial.cluster && begunFrom?.clusters.length === 1) initial.cluster = begunFrom.clusters[0] ?? "";
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
      {requested.call && !begunFrom && <p className={panels.notice}>{messages.call.closed}</p>}
      {begunFrom?.panel}
      <StartingPoints start={start} requested={{ to: partners[0], call: requested.call }} locale={locale} />
      <ProposeForm
        initial={initial}
        own={own}
        others={others}
        choices={choicesOf(taxonomy, locale)}
        calls={{ open, begunFrom }}
        locale={locale}
        messages={messages}
        dialog={{ ...dialogMessages(project), does: propose.does, done: propose.done, entersCall: project.entersCall }}
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
