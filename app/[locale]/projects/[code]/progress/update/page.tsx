import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PartEditor } from "@/components/progress/part-editor";
import { PlacePart } from "@/components/progress/place-part";
import { SendUpdate } from "@/components/progress/send-update";
import { Statement } from "@/components/progress/updates";
import updatesStyles from "@/components/progress/updates.module.css";
import { ProjectFrame } from "@/components/projects/project-frame";
import { syncMessages } from "@/components/ui/autosave/sync-messages";
import { classes } from "@/components/ui/classes";
import { DayOf } from "@/components/ui/day-of";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { Sentence } from "@/components/ui/sentence";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import { partsOf } from "@/lib/progress/parts";
import { reportingIntervalOf } from "@/lib/progress/reporting-interval";
import { updatesOf } from "@/lib/progress/updates";
import { dayOf, daysAfter } from "@/lib/project-rules/days";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../../project";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).progress.updateTitle, robots: { index: false } } : {};
}

export default async function UpdatePage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/projects/${code}/progress`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${here}/update`)}`);
  const project = await projectOr404(code);
  const { progress: messages, project: projectMessages, terms } = messagesOf(locale);
  const { exampleTitle } = terms;
  if (!project.abilities.track)
    return refusedPage({
      title: messages.updateTitle,
      text: messages.updateNotYours,
      ways: [{ href: here, name: messages.toProgress }],
    });
  const [parts, updates, reportingInterval, taxonomy] = await Promise.all([
    partsOf(code, actor),
    updatesOf(code, { limit: 1 }, actor),
    reportingIntervalOf(code, actor),
    readTaxonomy(),
  ]);
  const last = updates.items[0];
  const lastOf = (slug: string) => last?.parts.find(({ place }) => place.slug === slug)?.body ?? null;
  const lead = project.partners.find(({ role }) => role === "LEAD");
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="progress" wide>
      <div className={classes(styles.projectMain, updatesStyles.updatePage)}>
        <h2>{messages.updateTitle}</h2>
        <p className="lead">{messages.updateLead}</p>
        <details className={panels.disclosure} open={!!last}>
          <summary>
            {last ? (
              <Sentence
                text={messages.lastUpdate}
                values={{ date: <DayOf at={last.createdAt} locale={locale} /> }}
                locale={locale}
              />
            ) : (
              messages.noLast
            )}
          </summary>
          {last && (
            <blockquote className={updatesStyles.lastUpdate}>
              <Statement {...last} locale={locale} />
              {last.parts.map((part) => (
                <div key={part.place.slug} className={updatesStyles.updatePart}>
                  <Statement {...part} createdAt={null} locale={locale}>
                    {formatMessage(messages.partOf, locale, { place: part.place.name[locale] })}
                  </Statement>
                </div>
              ))}
            </blockquote>
          )}
        </details>
        <h3>{messages.parts}</h3>
        {parts.map((part) =>
          part.abilities.edit ? (
            <PartEditor
              key={`${part.place.slug}-${last?.id ?? 0}`}
              code={code}
              part={part}
              last={lastOf(part.place.slug)}
              owner={actor.personId}
              locale={locale}
              messages={{ ...messages.part, exampleTitle }}
              sync={syncMessages(locale)}
            />
          ) : (
            <PlacePart key={part.place.slug} place={part.place} part={part} locale={locale} />
          ),
        )}
        <h3>{messages.send.label}</h3>
        {project.abilities.report ? (
          <SendUpdate
            code={code}
            last={last?.body ?? null}
            parts={parts}
            nextDueOn={reportingInterval.dueOn && daysAfter(dayOf(now()), reportingInterval.days)}
            locale={locale}
            messages={{ ...messages.send, exampleTitle }}
            dialogMessages={dialogMessages(projectMessages)}
            failure={projectMessages.failure}
            leadsTo={`${here}#updates`}
          />
        ) : (
          <p>{formatMessage(messages.notLead, locale, { place: lead?.name[locale] ?? "" })}</p>
        )}
        <p>
          <Link prefetch={false} href={here}>
            {messages.toProgress}
          </Link>
        </p>
      </div>
    </ProjectFrame>
  );
}
