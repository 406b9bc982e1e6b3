import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import styles from "@/components/settings/administration.module.css";
import { Terms } from "@/components/settings/term-list";
import { classes } from "@/components/ui/classes";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { mayChangeTerms } from "@/lib/site/terms/commands";
import { readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).termsPage.title, robots: { index: false } } : {};
}

/** What a term needs to be changed; all that is stored has it. */
const stored = <T extends { retired?: boolean; version?: number }>(term: T) => ({
  ...term,
  retired: term.retired ?? false,
  version: term.version ?? 1,
});

export default async function TaxonomyAdministrationPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/taxonomy`)}`);
  const { termsPage: messages, plan, work } = messagesOf(locale);
  if (!mayChangeTerms(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  // As it is stored: what was changed a moment ago, wherever that was.
  const { every } = await readTaxonomy();
  return (
    <main id="main" className={classes("narrow", styles.sections)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <section>
        <h2 id="clusters">{messages.clusters}</h2>
        <Terms list="clusters" terms={every.clusters.map(stored)} labelledBy="clusters" locale={locale} />
      </section>
      {every.clusters.map(({ code, name, themes }) => (
        <section key={code}>
          <h2 id={`themes-${code}`}>{formatMessage(messages.themesOf, locale, { cluster: name[locale] })}</h2>
          <Terms list="themes" terms={themes.map(stored)} labelledBy={`themes-${code}`} locale={locale} />
        </section>
      ))}
      <section>
        <h2 id="challenges">{plan.fields.challenges}</h2>
        <Terms list="challenges" terms={every.challenges.map(stored)} labelledBy="challenges" locale={locale} />
      </section>
    </main>
  );
}
