import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { InvitationList } from "@/components/people/invitation-list";
import styles from "@/components/people/people.module.css";
import { PeopleFilter } from "@/components/people/people-filter";
import { PeopleList } from "@/components/people/people-list";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import pagesStyles from "@/components/ui/pages.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placesWithoutCoordinator } from "@/lib/people/directory/lacking";
import { listPeople } from "@/lib/people/directory/queries";
import { type PeopleQuery, peopleQuery } from "@/lib/people/directory/schema";
import { listInvitations } from "@/lib/people/invitations/queries";
import { invitationsQuery } from "@/lib/people/invitations/schema";
import { mayRegisterPeople } from "@/lib/people/policy";
import { allPlaces } from "@/lib/places/queries";
import { pageOrFirst } from "@/lib/platform/page";
import { type SearchParams, withSearch, writeGroups } from "@/lib/text/search-params";
import { dutiesOf } from "@/lib/work/duties";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const FILTERS = ["q", "role", "place", "state"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).peoplePage.title, robots: { index: false } } : {};
}

/** What an address asks for; what cannot be asked is left out, so that an old link still shows something. */
function queryIn(search: SearchParams): PeopleQuery {
  const given = [...FILTERS, "cursor"].flatMap((name) => {
    const value = [search[name] ?? []].flat()[0];
    return value && peopleQuery.safeParse({ [name]: value }).success ? [[name, value]] : [];
  });
  return peopleQuery.parse({ ...Object.fromEntries(given), limit: "20" });
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const here = `/${locale}/secretariat/people`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const { peoplePage: messages, work } = messagesOf(locale);
  if (!mayRegisterPeople(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const query = queryIn(await searchParams);
  const invited = (state: "OPEN" | "EXPIRED") =>
    listInvitations(actor, invitationsQuery.parse({ state, limit: "100" }));
  const [page, places, lacking, open, expired] = await Promise.all([
    pageOrFirst(query, (asked) => listPeople(actor, { ...query, ...asked })),
    allPlaces(),
    placesWithoutCoordinator(actor),
    invited("OPEN"),
    invited("EXPIRED"),
  ]);
  const duties = await dutiesOf(page.items.map(({ id }) => id));
  const invitations = [...open.items, ...expired.items];
  const more = withSearch(here, writeGroups(FILTERS, query, { cursor: page.nextCursor ?? undefined }));
  return (
    <main id="main">
      <div className={pagesStyles.listHead}>
        <h1>{messages.title}</h1>
        <Link className={classes(controls.button, controls.primary)} prefetch={false} href={`${here}/invite`}>
          {messages.inviteSomebody}
        </Link>
      </div>
      <p className="lead">{messages.lead}</p>
      {lacking.length > 0 && (
        <details className={panels.notice}>
          <summary>{formatMessage(messages.lacking, locale, { count: lacking.length })}</summary>
          <p>{messages.lackingText}</p>
          <ul className={styles.lacking}>
            {lacking.map(({ slug, name }) => (
              <li key={slug}>
                <Link prefetch={false} href={`/${locale}/places/${slug}/people`}>
                  {name[locale]}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <PeopleFilter query={query} places={places} locale={locale} />
      <p className="hint" role="status">
        {formatMessage(messages.found, locale, { count: page.total })}
      </p>
      {invitations.length > 0 && (
        <p className="hint">
          <a href="#under-way">{formatMessage(messages.invitations.below, locale, { count: invitations.length })}</a>
        </p>
      )}
      <PeopleList people={page.items} duties={duties} hrefOf={(id) => `${here}/${id}`} locale={locale} />
      {page.nextCursor && (
        <p className={pagesStyles.listPages}>
          <Link className={controls.button} prefetch={false} href={more}>
            {messages.more}
          </Link>
        </p>
      )}
      <section className={styles.underWay} aria-labelledby="under-way">
        <h2 id="under-way">{messages.invitations.title}</h2>
        <InvitationList invitations={invitations} locale={locale} />
      </section>
    </main>
  );
}
