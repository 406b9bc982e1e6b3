import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { AmendmentEditor } from "@/components/amendments/amendment-editor";
import { amendmentMessages } from "@/components/amendments/messages";
import { storedAmendment } from "@/components/amendments/stored";
import styles from "@/components/plan/plan.module.css";
import { planMessages } from "@/components/plan/plan-messages";
import { choicesOf } from "@/components/proposals/proposal-choices";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { milestonesOf } from "@/lib/progress/milestones";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../../../project";
import { amendmentOr404 } from "../../amendment";

type Props = { params: Promise<{ locale: string; code: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  return isLocale(locale)
    ? { title: formatMessage(messagesOf(locale).amendments.form.title, locale, { number }), robots: { index: false } }
    : {};
}

export default async function EditAmendmentPage({ params }: Props) {
  const { locale, code, number } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/projects/${code}/amendments/${number}`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${here}/edit`)}`);
  const [project, amendment, places, taxonomy, milestones] = await Promise.all([
    projectOr404(code),
    amendmentOr404(code, number),
    allPlaces(),
    readTaxonomy(),
    milestonesOf(code, actor),
  ]);
  const { amendments, plan } = messagesOf(locale);
  const messages = amendments.form;
  if (!amendment.abilities.edit)
    return refusedPage({
      title: messages.notAllowed,
      text: messages.notAllowedText,
      ways: [{ href: here, name: messages.toAmendment }],
    });
  const title = inLanguage(project.title, locale);
  // Whoever takes part no more stays where it took part, and is chosen nowhere.
  const choosable = places.filter(
    ({ slug, retired }) => !retired || project.partners.some((partner) => partner.slug === slug),
  );
  const lead = project.partners.find(({ role }) => role === "LEAD");
  return (
    <main id="main">
      <header className={styles.planHead}>
        <p className={styles.back}>
          <Link prefetch={false} href={here}>
            {messages.toAmendment}
          </Link>{" "}
          · {code} · <span lang={title?.language}>{title?.text}</span>
        </p>
        <h1>{formatMessage(messages.title, locale, { number: amendment.number })}</h1>
        <p className="lead">{messages.lead}</p>
      </header>
      <noscript>
        <p className={panels.notice}>{plan.form.noScript}</p>
      </noscript>
      <AmendmentEditor
        project={{
          code,
          original: project.originalLanguage,
          cluster: project.cluster,
          firstYear: Number((project.startsOn ?? project.createdAt).slice(0, 4)),
          lead: { slug: lead?.slug ?? "", name: lead?.name[locale] ?? "" },
        }}
        choices={choicesOf(taxonomy, locale)}
        number={amendment.number}
        stored={storedAmendment(amendment)}
        reached={new Map(milestones.flatMap(({ id, completedOn }) => (completedOn ? [[id, completedOn]] : [])))}
        owner={actor.personId}
        all={choosable.map(({ slug, name, side }) => ({ slug, side, name: name[locale] }))}
        locale={locale}
        messages={amendmentMessages(locale)}
        plan={planMessages(locale)}
      />
    </main>
  );
}
