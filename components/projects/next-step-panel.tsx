import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import styles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import type { MaybeActor } from "@/lib/access/actor";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProjectView, TransitionView } from "@/lib/projects/present";
import { AnswerInvitation } from "./answer-invitation";
import { NewVersion } from "./new-version";
import type { NextStep } from "./next-step";
import { transitionMessages } from "./transition-messages";
import { Moves } from "./transitions";

type Props = {
  project: ProjectView;
  step: NextStep | null;
  /** The call for proposals that it enters by being sent, by its title. */
  call?: string;
  actor: MaybeActor;
  /** What was written with the proposal, which an invited place reads first. */
  word?: Pick<TransitionView, "reason" | "person">;
  locale: Locale;
};

/** What the reader can do next, with the one filled button of the page. */
export function NextStepPanel({ project, step, call, actor, word, locale }: Props) {
  const { project: messages } = messagesOf(locale);
  const { code, partners, abilities } = project;
  if (!step) return null;
  if (step.kind === "answer")
    return (
      <div className={styles.nextStep}>
        {partners
          .filter(({ slug }) => abilities.answerFor.includes(slug))
          .map(({ slug, version, name }, position) => (
            <AnswerInvitation
              key={slug}
              code={code}
              partner={{ slug, version, name: name[locale] }}
              first={position === 0}
              draft={project.status === "DRAFT"}
              locale={locale}
              messages={messages}
            >
              {position === 0 && word?.reason && (
                <blockquote className={styles.nextStepWord}>
                  <Written as="p" text={word.reason} locale={locale} />
                  <footer>{word.person[locale]}</footer>
                </blockquote>
              )}
            </AnswerInvitation>
          ))}
      </div>
    );
  if (step.kind === "sendVersion")
    return (
      <div className={styles.nextStep}>
        <NewVersion project={project} locale={locale} next />
      </div>
    );
  const { title, text } = wordsOf(step, project, locale);
  return (
    <section
      className={classes(styles.nextStep, styles.nextStepBox)}
      aria-labelledby="next-step"
      data-testid="next-step"
    >
      <div>
        <p className={styles.nextStepWhose}>{messages.nextStep.title}</p>
        <h2 id="next-step">{title}</h2>
        <p>{text}</p>
      </div>
      {step.kind === "move" ? (
        <Moves
          code={code}
          status={project.status}
          version={project.sentVersion}
          moves={[step.move]}
          look="next"
          call={call}
          locale={locale}
          messages={transitionMessages(locale)}
        />
      ) : (
        <Link
          className={classes(controls.button, controls.primary)}
          prefetch={false}
          href={`/${locale}${step.way === "assess" ? "" : `/projects/${code}`}${step.path}`}
        >
          {buttonOf(step, project, actor, locale)}
        </Link>
      )}
    </section>
  );
}

type Told = Extract<NextStep, { kind: "move" | "way" }>;

function wordsOf(step: Told, { partners }: ProjectView, locale: Locale): { title: string; text: string } {
  const { nextStep } = messagesOf(locale).project;
  if (step.kind === "way") {
    const { title, text } = nextStep[step.way];
    const said = step.way === "milestone" && step.expected ? nextStep.milestone.textExpected : text;
    const lead = partners.find(({ role }) => role === "LEAD")?.name[locale] ?? "";
    const day = (date: string | undefined) => (date ? formatDate(date, locale) : "");
    const params = {
      lead,
      place: step.place?.name[locale] ?? "",
      title: step.title ?? "",
      date: day(step.date),
      expected: day(step.expected),
    };
    return { title: formatMessage(title, locale, params), text: formatMessage(said, locale, params) };
  }
  return (nextStep as unknown as Record<string, { title: string; text: string }>)[step.move.verb] ?? nextStep.start;
}

/** What the button says; a report names whom it goes to. */
function buttonOf(
  step: Extract<NextStep, { kind: "way" }>,
  project: ProjectView,
  actor: MaybeActor,
  locale: Locale,
): string {
  const { nextStep } = messagesOf(locale).project;
  if (step.way === "report" || step.way === "reportDue") return reportName(project, actor, locale);
  return formatMessage(nextStep[step.way].button, locale, { place: step.place?.name[locale] ?? "" });
}

/** What reporting is called: it names the place that it goes to, where it is one. */
export function reportName({ partners }: Pick<ProjectView, "partners">, actor: MaybeActor, locale: Locale): string {
  const { nextStep } = messagesOf(locale).project;
  const others = partners.filter(
    ({ slug, status }) => status === "ACCEPTED" && !actor?.coordinates.some((own) => own.slug === slug),
  );
  const [only] = others;
  return only && others.length === 1
    ? formatMessage(nextStep.reportTo, locale, { place: only.name[locale] })
    : nextStep.reportToAll;
}
