import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { Confirming } from "@/app/confirming";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { InvitationList } from "@/components/people/invitation-list";
import { InviteForm } from "@/components/people/invite-form";
import { inviteMessages } from "@/components/people/invite-messages";
import { LeaveRole } from "@/components/people/leave-role";
import { PeopleList } from "@/components/people/people-list";
import { StandIn } from "@/components/people/stand-in";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import { coordinates, isSecretariat } from "@/lib/access/actor";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { lacksCoordinator } from "@/lib/people/directory/lacking";
import { listPeople } from "@/lib/people/directory/queries";
import { peopleQuery } from "@/lib/people/directory/schema";
import { listInvitations } from "@/lib/people/invitations/queries";
import { invitationsQuery } from "@/lib/people/invitations/schema";
import { mayStandIn } from "@/lib/people/policy";
import { placeBySlug } from "@/lib/places/queries";
import { dutiesOf } from "@/lib/work/duties";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  if (!isLocale(locale) || !place) return {};
  const title = formatMessage(messagesOf(locale).peoplePage.ofPlace.title, locale, { place: place.name[locale] });
  return { title, robots: { index: false } };
}

export default async function PlacePeoplePage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const place = await placeBySlug(slug);
  if (!place) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/places/${slug}/people`)}`);
  const { peoplePage, roles, work, project } = messagesOf(locale);
  const messages = peoplePage.ofPlace;
  const named = { place: place.name[locale] };
  const title = formatMessage(messages.title, locale, named);
  if (!coordinates(actor, place.id) && !isSecretariat(actor))
    return refusedPage({
      title,
      text: formatMessage(messages.notYours, locale, named),
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const invited = (state: "OPEN" | "EXPIRED") => listInvitations(actor, invitationsQuery.parse({ state, place: slug }));
  const [people, open, expired] = await Promise.all([
    listPeople(actor, peopleQuery.parse({ place: slug, limit: "100" })),
    invited("OPEN"),
    invited("EXPIRED"),
  ]);
  const duties = await dutiesOf(people.items.map(({ id }) => id));
  const own = people.items.find(({ id }) => id === actor.personId);
  const ownRole = own?.roles.find((role) => role.place?.slug === slug);
  const standsIn = !!ownRole?.standsIn;
  const mayAct = !standsIn && mayStandIn(actor, await lacksCoordinator(place.id)).allowed;
  const hrefOf = isSecretariat(actor) ? (id: number) => `/${locale}/secretariat/people/${id}` : null;
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{title}</h1>
      <p className="lead">{formatMessage(messages.lead, locale, named)}</p>
      <p>
        <Link prefetch={false} href={`/${locale}/places/${slug}`}>
          {formatMessage(messages.toProfile, locale, named)}
        </Link>
      </p>
      {people.total === 0 && <p className={panels.notice}>{formatMessage(messages.nobody, locale, named)}</p>}
      {(standsIn || mayAct) && <StandIn slug={slug} place={named.place} standsIn={standsIn} locale={locale} />}
      <PeopleList people={people.items} duties={duties} hrefOf={hrefOf} locale={locale} />
      <section aria-labelledby="under-way">
        <h2 id="under-way">{peoplePage.invitations.title}</h2>
        <InvitationList invitations={[...open.items, ...expired.items]} locale={locale} />
      </section>
      <section aria-labelledby="invite">
        <h2 id="invite">{messages.invite}</h2>
        <p>{messages.inviteText}</p>
        <InviteForm
          roles={[{ value: "COORDINATOR", name: roles.COORDINATOR }]}
          places={[{ value: slug, name: place.name[locale] }]}
          clusters={[]}
          firstRole="COORDINATOR"
          place={slug}
          locale={locale}
          handsOver={
            own && ownRole && !standsIn
              ? { personId: own.id, label: messages.handOver, hint: messages.handOverHint }
              : undefined
          }
          {...inviteMessages(locale)}
          failure={project.failure}
        />
      </section>
      {own && ownRole && !standsIn && (
        <LeaveRole
          person={own}
          role={ownRole.id}
          place={place.name[locale]}
          locale={locale}
          last={people.total === 1}
        />
      )}
      <Confirming locale={locale} />
    </main>
  );
}
