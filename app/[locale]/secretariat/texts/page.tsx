import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { TextsForm } from "@/components/settings/texts-form";
import { classes } from "@/components/ui/classes";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { maySetProgramme } from "@/lib/rounds/policy";
import { settingsFor } from "@/lib/rounds/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).site.form.title, robots: { index: false } } : {};
}

export default async function SecretariatTextsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/texts`)}`);
  const { site: messages, programme, revisions, project } = messagesOf(locale);
  if (!maySetProgramme(actor).allowed)
    return refusedPage({
      title: messages.form.title,
      text: programme.notYours,
      ways: [{ href: `/${locale}/work`, name: messagesOf(locale).work.title }],
    });
  const { someone, yours, theirs, keepMine, takeTheirs, keepBoth, emptyText } = revisions.edit;
  const { conflictTitle, conflictText } = messages.form;
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.form.title}</h1>
      <p>{messages.form.lead}</p>
      <TextsForm
        settings={await settingsFor(actor)}
        locale={locale}
        messages={messages}
        programme={programme}
        conflictMessages={{
          someone,
          conflictTitle,
          conflictText,
          yours,
          theirs,
          keepMine,
          takeTheirs,
          keepBoth,
          emptyText,
        }}
        problems={fieldProblems(locale, ["bothLanguages"])}
        failure={project.failure}
      />
      <p>
        <Link prefetch={false} href={`/${locale}/secretariat/settings`}>
          {messages.form.back}
        </Link>
      </p>
    </main>
  );
}
