import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { SettingsForm } from "@/components/settings/settings-form";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { maySetProgramme } from "@/lib/rounds/policy";
import { settingsFor } from "@/lib/rounds/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).programme.title, robots: { index: false } } : {};
}

export default async function SecretariatSettingsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/settings`)}`);
  const { programme: messages, rounds, revisions, problems, numbers, project, site } = messagesOf(locale);
  if (!maySetProgramme(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: messagesOf(locale).work.title }],
    });
  const settings = await settingsFor(actor);
  const { changed } = settings;
  const { someone, yours, theirs, keepMine, takeTheirs, keepBoth, emptyText } = revisions.edit;
  const { wholeMonths, wholePercent } = problems;
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p>{messages.lead}</p>
      <p className={panels.sectionHint}>
        {changed ? (
          <Sentence
            text={changed.by ? messages.changed : messages.changedOn}
            values={{ person: changed.by?.[locale] ?? "", date: <Moment at={changed.at} locale={locale} /> }}
            locale={locale}
          />
        ) : (
          messages.never
        )}
      </p>
      <SettingsForm
        settings={settings}
        locale={locale}
        messages={messages}
        conflictMessages={{
          someone,
          conflictTitle: messages.conflictTitle,
          conflictText: messages.conflictText,
          yours,
          theirs,
          keepMine,
          takeTheirs,
          keepBoth,
          emptyText,
        }}
        problems={{ wholeMonths, wholePercent }}
        numbers={numbers}
        failure={project.failure}
      />
      <p>
        <Link prefetch={false} href={`/${locale}/secretariat/texts`}>
          {site.form.link}
        </Link>
      </p>
      <p>
        <Link prefetch={false} href={`/${locale}/secretariat/rounds`}>
          {rounds.secretariat.manage}
        </Link>
      </p>
    </main>
  );
}
