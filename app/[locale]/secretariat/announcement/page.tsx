import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { AnnouncementForm } from "@/components/settings/announcement-form";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { announcement, mayAnnounce } from "@/lib/site/announcement";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).announcement.title, robots: { index: false } } : {};
}

export default async function AnnouncementPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/announcement`)}`);
  const { announcement: messages, problems, project, work } = messagesOf(locale);
  if (!mayAnnounce(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <AnnouncementForm
        announcement={await announcement()}
        locale={locale}
        messages={messages}
        required={problems.required}
        failure={project.failure}
      />
    </main>
  );
}
