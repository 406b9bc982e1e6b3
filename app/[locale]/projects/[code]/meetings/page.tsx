import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { ArrangeMeeting } from "@/components/meetings/arrange-meeting";
import { MeetingList } from "@/components/meetings/meeting-list";
import { ProjectFrame } from "@/components/projects/project-frame";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { clockName } from "@/lib/language/clock-name";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { meetingsOf } from "@/lib/meetings/queries";
import { zoneOf } from "@/lib/places/country-zones";
import { isEnded } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../project";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: formatMessage(messagesOf(locale).meetings.title, locale, { title }),
    alternates: alternatesOf(locale, `/projects/${code}/meetings`),
    robots: project.status === "DRAFT" ? { index: false } : undefined,
  };
}

export default async function MeetingsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor, taxonomy] = await Promise.all([projectOr404(code), currentActor(), readTaxonomy()]);
  const meetings = await meetingsOf(code, actor);
  const { meetings: messages, project: projectMessages } = messagesOf(locale);
  const hosts = project.partners
    .filter(({ status }) => status === "ACCEPTED")
    .map(({ slug, name, country }) => ({ slug, name: name[locale], zone: zoneOf(country) }))
    .map((host) => ({ ...host, clock: clockName(host.zone, locale) }));
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="meetings" wide>
      <div className={styles.projectMain}>
        <section className={styles.projectSection} id="meetings">
          <h2>{messages.heading}</h2>
          {meetings.length === 0 && (
            <p className={panels.sectionEmpty}>{isEnded(project.status) ? messages.none : messages.empty}</p>
          )}
          {project.abilities.arrangeMeetings && (
            <ArrangeMeeting
              code={code}
              hosts={hosts}
              locale={locale}
              messages={messages}
              failure={projectMessages.failure}
            />
          )}
          <MeetingList code={code} meetings={meetings} hosts={hosts} locale={locale} />
        </section>
      </div>
    </ProjectFrame>
  );
}
