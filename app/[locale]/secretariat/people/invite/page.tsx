import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { ImportPeople } from "@/components/people/import-people";
import { InviteForm } from "@/components/people/invite-form";
import { inviteMessages } from "@/components/people/invite-messages";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { INVITED_FOR_DAYS } from "@/lib/people/invitations/token";
import { mayRegisterPeople } from "@/lib/people/policy";
import { ROLES } from "@/lib/people/roles";
import { placesTakingPart } from "@/lib/places/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import type { SearchParams } from "@/lib/text/search-params";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).peoplePage.invite.title, robots: { index: false } } : {};
}

export default async function InvitePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/people/invite`)}`);
  const { peoplePage, roles, work, project } = messagesOf(locale);
  const { invite: messages, import: many } = peoplePage;
  if (!mayRegisterPeople(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: peoplePage.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const [places, taxonomy, search] = await Promise.all([placesTakingPart(), readTaxonomy(), searchParams]);
  const chosen = places.find(({ slug }) => slug === search.place)?.slug;
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p className="lead">{formatMessage(messages.lead, locale, { days: INVITED_FOR_DAYS })}</p>
      <InviteForm
        roles={ROLES.map((value) => ({ value, name: roles[value] }))}
        places={places.map(({ slug, name }) => ({ value: slug, name: name[locale] }))}
        clusters={taxonomy.clusters.map(({ code, name }) => ({ value: code, name: name[locale] }))}
        firstRole="COORDINATOR"
        place={chosen}
        locale={locale}
        {...inviteMessages(locale)}
        failure={project.failure}
      />
      <section aria-labelledby="many">
        <h2 id="many">{many.title}</h2>
        <p>{many.text}</p>
        <p>
          <a className={controls.button} href={`/api/v1/invitations/template.xlsx?locale=${locale}`} download>
            {many.template}
          </a>
        </p>
        <ImportPeople locale={locale} messages={many} failure={project.failure} />
      </section>
    </main>
  );
}
