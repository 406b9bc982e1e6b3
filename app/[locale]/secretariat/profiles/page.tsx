import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { ImportForm } from "@/components/revisions/import-export/import-form";
import { changeMessages, editMessages } from "@/components/revisions/messages";
import { namesIn } from "@/components/revisions/names";
import styles from "@/components/revisions/revisions.module.css";
import { WaitingRevisions } from "@/components/revisions/waiting";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { FORMATS } from "@/lib/profiles/revisions/import-export/schema";
import { mayReview } from "@/lib/profiles/revisions/policy";
import { submittedRevisions } from "@/lib/profiles/revisions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).revisions.secretariat.title, robots: { index: false } } : {};
}

export default async function SecretariatProfilesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/profiles`)}`);
  const { revisions, project } = messagesOf(locale);
  const messages = revisions.secretariat;
  if (!mayReview(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: messagesOf(locale).work.title }],
    });
  const [waiting, taxonomy] = await Promise.all([submittedRevisions(actor), readTaxonomy()]);
  return (
    <main id="main" className={classes("narrow", styles.secretariatProfiles)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{messages.waiting}</h2>
        <WaitingRevisions revisions={waiting} locale={locale} />
      </section>
      <section aria-labelledby="export">
        <h2 id="export">{messages.export}</h2>
        <p>{messages.exportText}</p>
        <p className={styles.exportLinks}>
          {FORMATS.toReversed().map((format) => (
            <a key={format} className={controls.button} href={`/api/v1/profiles/exchange?format=${format}`} download>
              {messages.exportAs[format]}
            </a>
          ))}
        </p>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{messages.import}</h2>
        <p>{messages.importText}</p>
        <ImportForm
          names={namesIn(taxonomy, locale)}
          fields={editMessages(locale)}
          locale={locale}
          messages={messages}
          changeMessages={changeMessages(locale)}
          failure={project.failure}
        />
      </section>
    </main>
  );
}
