import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { AssessmentDay } from "@/components/assessments/assessment-day";
import { AssessmentForm } from "@/components/assessments/assessment-form";
import { Declaration } from "@/components/assessments/declaration";
import { GivenAnswers } from "@/components/assessments/given-answers";
import { PartnersLine } from "@/components/projects/partners-line";
import { syncMessages } from "@/components/ui/autosave/sync-messages";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DayOf } from "@/components/ui/day-of";
import { Example } from "@/components/ui/fields/example";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Problem } from "@/lib/access/problems";
import { assessmentById } from "@/lib/assessments/queries";
import { assessmentParams } from "@/lib/assessments/schema";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).assessment.title, robots: { index: false } } : {};
}

async function assessmentOr404(id: string) {
  const requested = assessmentParams.safeParse({ id });
  if (!requested.success) notFound();
  try {
    return await assessmentById(requested.data.id, await currentActor());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
}

export default async function AssessmentPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  if (!(await currentActor()))
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/assessments/${id}`)}`);
  const assessment = await assessmentOr404(id);
  const { assessment: messages, project: common } = messagesOf(locale);
  const { project, planVersion, sentVersion, status, template, abilities, submittedAt, total } = assessment;
  const given = Object.values(assessment.answers ?? {}).map(({ version = planVersion }) => version);
  const earliest = Math.min(planVersion, ...given);
  const before = earliest < sentVersion ? earliest : null;
  return (
    <main id="main" className="narrow">
      <p className={styles.projectMeta}>
        <Link prefetch={false} href={`/${locale}/assessments`}>
          {messages.title}
        </Link>
        <span>{project.code}</span>
      </p>
      <h1>
        <Text text={project.title} locale={locale} />
      </h1>
      <p>
        <PartnersLine project={project} locale={locale} />
      </p>
      <p>
        <Link
          className={classes(controls.button, controls.quiet)}
          prefetch={false}
          href={`/${locale}/projects/${project.code}/versions/${planVersion}`}
        >
          {messages.form.plan}
        </Link>
      </p>
      {before !== null && (
        <p className={panels.notice}>
          {formatMessage(abilities.answer ? messages.form.newer : messages.form.newerSince, locale, {
            number: sentVersion,
          })}{" "}
          <Link
            prefetch={false}
            href={`/${locale}/projects/${project.code}/versions/compare?from=${before}&to=${sentVersion}`}
          >
            {formatMessage(messages.panel.difference, locale, { number: before })}
          </Link>
        </p>
      )}
      <h2>{template.title[locale]}</h2>
      {abilities.answer && (
        <p>
          <AssessmentDay
            dueOn={assessment.dueOn}
            submittedAt={submittedAt}
            locale={locale}
            messages={{ until: messages.until, late: messages.late }}
          />
        </p>
      )}
      {status === "SUBMITTED" && submittedAt && (
        <p className={panels.notice}>
          <Sentence
            text={messages.form.handedIn}
            values={{ date: <DayOf at={submittedAt} locale={locale} /> }}
            locale={locale}
          />
        </p>
      )}
      {status === "RECUSED" && <p className={panels.notice}>{messages.form.steppedBack}</p>}
      {!abilities.answer && (status === "ASSIGNED" || status === "STARTED") && (
        <p className={panels.notice}>{messages.form.closed}</p>
      )}
      {total !== null && !abilities.answer && <p>{formatMessage(messages.form.total, locale, { total })}</p>}
      {abilities.answer && status === "ASSIGNED" && (
        <Declaration
          assessment={{ id: assessment.id, version: assessment.version }}
          locale={locale}
          messages={messages.form}
          dialogMessages={common}
        />
      )}
      {abilities.answer && status === "STARTED" && (
        <>
          <Example title={messages.form.exampleTitle} text={messages.form.example} />
          <AssessmentForm
            assessment={assessment}
            locale={locale}
            messages={messages}
            sync={syncMessages(locale)}
            failure={common.failure}
            dialogMessages={common}
          />
        </>
      )}
      {!abilities.answer && <GivenAnswers assessment={assessment} locale={locale} />}
    </main>
  );
}
