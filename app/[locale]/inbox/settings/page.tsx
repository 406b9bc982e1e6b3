import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { Confirming } from "@/app/confirming";
import { currentActor } from "@/app/session";
import mail from "@/components/mail/mail.module.css";
import { OwnCalendarAddress } from "@/components/mail/own-calendar";
import { MailPreferencesForm } from "@/components/mail/preferences-form";
import { ProjectLevel } from "@/components/mail/project-level";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { INTL_TAG, isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatIn } from "@/lib/language/moment";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { ownCalendar } from "@/lib/telling/calendar-key";
import { nextDigest } from "@/lib/telling/digest";
import { mailPreferencesOf } from "@/lib/telling/preferences";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.settings.title, robots: { index: false } } : {};
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
/** The days of a week from Monday, as the language calls them: those of a week that began on one. */
const weekdaysIn = (locale: Locale) =>
  Array.from({ length: 7 }, (_, day) => formatIn(`2027-03-0${day + 1}`, INTL_TAG[locale], "UTC", { weekday: "long" }));

export default async function MailSettingsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/inbox/settings`)}`);
  const { mail: messages, project } = messagesOf(locale);
  const { settings, inbox, calendar } = messages;
  const { levels, asForAll, saved, levelOf } = settings;
  const ofProject = { levels, asForAll, saved, levelOf };
  const [{ projects, ...preferences }, preview, { address }] = await Promise.all([
    mailPreferencesOf(actor),
    nextDigest(actor.personId, locale),
    ownCalendar(actor),
  ]);
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <p>
        <Link prefetch={false} href={`/${locale}/inbox`}>
          {inbox.title}
        </Link>
      </p>
      <h1>{settings.title}</h1>
      <p className="lead">{formatMessage(settings.lead, locale, { address: actor.email })}</p>
      <MailPreferencesForm
        preferences={preferences}
        hours={HOURS}
        weekdays={weekdaysIn(locale)}
        locale={locale}
        messages={settings}
        failure={project.failure}
      />
      <section aria-labelledby="calendar">
        <h2 id="calendar">{calendar.title}</h2>
        <p className={panels.sectionHint}>{calendar.lead}</p>
        <OwnCalendarAddress address={address} locale={locale} messages={calendar} failure={project.failure} />
      </section>
      {projects.length > 0 && (
        <section aria-labelledby="mail-projects">
          <h2 id="mail-projects">{settings.projects}</h2>
          <p className={panels.sectionHint}>{settings.projectsHint}</p>
          <ul className={mail.levels}>
            {projects.map(({ code, title, level }) => (
              <li key={code}>
                <Link prefetch={false} href={`/${locale}/projects/${code}`}>
                  <Text text={title} locale={locale} />
                </Link>
                <ProjectLevel
                  project={{ code, title: inLanguage(title, locale)?.text ?? code, level }}
                  locale={locale}
                  messages={ofProject}
                  failure={project.failure}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="mail-preview">
        <h2 id="mail-preview">{settings.preview}</h2>
        {preview ? (
          <div className={mail.preview}>
            <p>
              <strong>{preview.subject}</strong>
            </p>
            {preview.groups?.map(({ heading, path, items, more }) => (
              <div key={path ?? heading}>
                <h3>{heading}</h3>
                <ul>
                  {items.map(({ text, when }) => (
                    <li key={`${text} ${when}`}>
                      {text} <span className="hint">{when}</span>
                    </li>
                  ))}
                </ul>
                {more && <p className="hint">{more}</p>}
              </div>
            ))}
          </div>
        ) : (
          <p className={panels.sectionEmpty}>{settings.previewNone}</p>
        )}
      </section>
      <Confirming locale={locale} />
    </main>
  );
}
