import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { NamedWays } from "@/components/ui/lists/named-ways";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { listInvitations } from "@/lib/people/invitations/queries";
import { invitationsQuery } from "@/lib/people/invitations/schema";
import { mayReview } from "@/lib/profiles/revisions/policy";
import { submittedRevisions } from "@/lib/profiles/revisions/queries";
import { listRounds } from "@/lib/rounds/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).secretariat.title, robots: { index: false } } : {};
}

export default async function SecretariatPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const here = `/${locale}/secretariat`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const {
    secretariat: messages,
    peoplePage,
    placesPage,
    termsPage,
    weightsPage,
    announcement,
    system,
    revisions,
    rounds,
    programme,
    site,
    mail,
    work,
  } = messagesOf(locale);
  if (!mayReview(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const [submitted, calls, invited] = await Promise.all([
    submittedRevisions(actor),
    listRounds(actor),
    listInvitations(actor, invitationsQuery.parse({ state: "OPEN", limit: "1" })),
  ]);
  const open = calls.filter(({ phase }) => phase === "OPEN").length;
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <NamedWays
        ways={[
          {
            href: `${here}/people`,
            name: peoplePage.title,
            text: formatMessage(messages.people, locale, { count: invited.total }),
          },
          {
            href: `${here}/profiles`,
            name: revisions.secretariat.title,
            text: formatMessage(messages.profiles, locale, { count: submitted.length }),
          },
          {
            href: `${here}/rounds`,
            name: rounds.secretariat.title,
            text: formatMessage(messages.calls, locale, { count: open }),
          },
          { href: `${here}/places`, name: placesPage.title, text: messages.places },
          { href: `${here}/taxonomy`, name: termsPage.title, text: messages.terms },
          { href: `${here}/matching`, name: weightsPage.title, text: messages.weights },
          { href: `${here}/settings`, name: programme.title, text: messages.settings },
          { href: `${here}/texts`, name: site.form.title, text: messages.texts },
          { href: `${here}/mail`, name: mail.page.title, text: messages.mail },
          { href: `${here}/announcement`, name: announcement.title, text: messages.announcement },
          { href: `${here}/system`, name: system.title, text: messages.system },
        ]}
      />
    </main>
  );
}
