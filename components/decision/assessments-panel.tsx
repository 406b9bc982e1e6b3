import Link from "next/link";
import { AssessmentDay } from "@/components/assessments/assessment-day";
import { GivenFor } from "@/components/assessments/given-answers";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Assessments, AssessmentView } from "@/lib/assessments/schema";
import { formatRounded } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import { ASSESSED_WITHIN_DAYS } from "@/lib/project-rules/assessments-policy";
import { dayOf, daysAfter } from "@/lib/project-rules/days";
import { isAwaitingDecision, type ProjectStatus } from "@/lib/project-rules/status";
import { AnswersTable } from "./answers-table";
import { AssignForm } from "./assign-form";
import styles from "./decision.module.css";

type Props = { code: string; status: ProjectStatus; assessments: Assessments; locale: Locale };

/** The earliest version that an answer was given for; null where all were given for the one last sent. */
function earliestIn(items: AssessmentView[]): number | null {
  const given = items.flatMap(({ status, planVersion, sentVersion, answers }) => [
    ...(status === "SUBMITTED" && planVersion < sentVersion ? [planVersion] : []),
    ...Object.values(answers ?? {}).flatMap(({ version }) => (version && version < sentVersion ? [version] : [])),
  ]);
  return given.length > 0 ? Math.min(...given) : null;
}

/** Whether an assessment was asked for and can no longer be handed in. */
const isMissed = (status: AssessmentView["status"], open: boolean) =>
  !open && (status === "ASSIGNED" || status === "STARTED");

/** Who assesses the version under review and how far each is; when all are in, their answers side by side. */
export function AssessmentsPanel({ code, status: standing, assessments, locale }: Props) {
  const { assessment, project } = messagesOf(locale);
  const messages = assessment.panel;
  const { items, planVersion, figures, candidates, abilities } = assessments;
  const outdated = earliestIn(items);
  const open = isAwaitingDecision(standing);
  // Nobody was asked, and nobody can be any more.
  if (items.length === 0 && !open) return null;
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">{messages.title}</h2>
      {planVersion !== null && items.length > 0 && (
        <p>
          <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${planVersion}`}>
            {formatMessage(messages.version, locale, { number: planVersion })}
          </Link>
        </p>
      )}
      {items.length === 0 && <p className={panels.sectionEmpty}>{messages.none}</p>}
      {items.length > 0 && (
        <ul className={styles.assessorList} data-testid="assessor-list">
          {items.map(({ id, assessor, status, submittedAt, dueOn, total, abilities: own, ...given }) => (
            <li key={id}>
              <strong>{assessor.name[locale]}</strong>
              <span>{isMissed(status, open) ? messages.notSubmitted : assessment.statuses[status]}</span>
              {status !== "RECUSED" && !isMissed(status, open) && (
                <span>
                  <AssessmentDay
                    dueOn={dueOn}
                    submittedAt={submittedAt}
                    locale={locale}
                    messages={{ until: assessment.until, late: assessment.late }}
                  />
                </span>
              )}
              {status !== "RECUSED" && (
                <GivenFor version={given.planVersion} sent={given.sentVersion} locale={locale} />
              )}
              {own.answer && (
                <Link
                  className={classes(controls.button, abilities.assign ? undefined : controls.primary)}
                  prefetch={false}
                  href={`/${locale}/assessments/${id}`}
                >
                  {project.nextStep.assess.button}
                </Link>
              )}
              {total !== null && (
                <span className={styles.assessorTotal} data-testid="assessor-total">
                  {formatRounded(total, locale)} / 100
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && !figures && open && <p className={panels.sectionHint}>{messages.blind}</p>}
      {figures?.total && items.filter(({ total }) => total !== null).length > 1 && (
        <p className={styles.assessmentFigures}>
          {formatMessage(messages.figures, locale, { mean: figures.total.mean, spread: figures.total.spread })}
        </p>
      )}
      {outdated !== null && planVersion !== null && (
        <p className={panels.notice}>
          {messages.outdated}{" "}
          <Link
            prefetch={false}
            href={`/${locale}/projects/${code}/versions/compare?from=${outdated}&to=${planVersion}`}
          >
            {formatMessage(messages.difference, locale, { number: outdated })}
          </Link>
        </p>
      )}
      {figures && <AnswersTable assessments={assessments} locale={locale} />}
      {abilities.assign &&
        (candidates.length ? (
          <AssignForm
            code={code}
            candidates={candidates.map(({ id, name }) => ({ id, name: name[locale] }))}
            dueOn={daysAfter(dayOf(now()), ASSESSED_WITHIN_DAYS)}
            locale={locale}
            messages={messages}
            failure={project.failure}
          />
        ) : (
          <p className={panels.sectionEmpty}>{messages.nobody}</p>
        ))}
    </section>
  );
}
