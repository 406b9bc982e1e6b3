import Link from "next/link";
import { PlanDrawing } from "@/components/drawing/plan-drawing";
import type { Discuss } from "@/components/threads/side-thread";
import { classes } from "@/components/ui/classes";
import { milestoneMessages } from "@/components/ui/fields/milestone-messages";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import projectStyles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { AmendedMilestone } from "@/lib/plans/amendments/milestones";
import { now } from "@/lib/platform/clock";
import type { ProjectPerson } from "@/lib/progress/people";
import type { MilestoneView } from "@/lib/progress/present";
import type { WorkPackage } from "@/lib/progress/work-packages";
import { dayOf } from "@/lib/project-rules/days";
import { isBeforeAgreement, isRunning } from "@/lib/project-rules/status";
import { planScale } from "@/lib/projects/plan-scale";
import type { ProjectView } from "@/lib/projects/present";
import { MilestoneLine } from "./milestone-line";
import { PlanForm } from "./plan-form";
import styles from "./work.module.css";

type Props = {
  project: ProjectView;
  milestones: MilestoneView[];
  /** What the open amendment would make of some of them. */
  amended: AmendedMilestone[];
  packages: WorkPackage[];
  people: ProjectPerson[];
  /** The colour of the project's cluster. */
  colour: string | undefined;
  discuss: Discuss;
  locale: Locale;
};

/** What shall be there by when, by work package: who sees to it, what is expected and what is reached. */
export function WorkPlan({ project, milestones, amended, packages, people, colour, discuss, locale }: Props) {
  const { progress: messages, project: failure, problems } = messagesOf(locale);
  // Before it is agreed there is no plan that anything could be held against.
  const scale = isBeforeAgreement(project.status)
    ? null
    : planScale({ startsOn: project.startsOn, endsOn: project.endsOn, milestones, today: dayOf(now()) });
  const known = new Set(packages.map(({ key }) => key));
  const groups = [
    ...packages.map(({ key, title }) => ({ key, title, items: milestones.filter((each) => each.workPackage === key) })),
    { key: "", title: null, items: milestones.filter((each) => !known.has(each.workPackage ?? "")) },
  ].filter(({ items }) => items.length > 0);
  return (
    <section className={classes(projectStyles.projectSection, projectStyles.wideSection)} id="milestones">
      <h2>{messagesOf(locale).plan.sections.timeline}</h2>
      {scale && (
        <PlanDrawing
          scale={scale}
          colour={colour}
          titles={new Map(milestones.map(({ id, title }) => [id, title]))}
          locale={locale}
        />
      )}
      {milestones.length === 0 && (
        <p className={panels.sectionEmpty}>{isBeforeAgreement(project.status) ? messages.empty : messages.none}</p>
      )}
      {groups.map(({ key, title, items }) => (
        <section key={key} className={styles.workPackage}>
          {groups.length > 1 || title ? (
            <h3>{title ? <Text text={title} locale={locale} /> : messages.otherPackage}</h3>
          ) : null}
          <ol className={styles.workLines} data-testid="work-lines">
            {items.map((milestone) => (
              <MilestoneLine
                key={milestone.id}
                project={project}
                milestone={milestone}
                all={milestones}
                amended={amended.find(({ id }) => id === milestone.id)}
                people={people}
                discuss={discuss}
                locale={locale}
              />
            ))}
          </ol>
        </section>
      ))}
      {isRunning(project.status) && project.abilities.track && (
        <p className={panels.sectionHint}>
          {messages.amend}{" "}
          <Link prefetch={false} href={`/${locale}/projects/${project.code}/amendments`}>
            {messages.seeAmendments}
          </Link>
        </p>
      )}
      {isBeforeAgreement(project.status) && project.abilities.planMilestones && (
        <PlanForm
          code={project.code}
          packages={packages.map(({ key, title }) => ({ key, name: title[locale] ?? title.en ?? title.zh ?? key }))}
          places={project.partners
            .filter(({ status }) => status !== "DECLINED")
            .map(({ slug, name }) => ({ slug, name: name[locale] }))}
          earlier={milestones.map(({ id, title }) => ({ id, title }))}
          locale={locale}
          messages={{ ...milestoneMessages(locale), optional: messages.optional }}
          failure={failure.failure}
          required={problems.required}
        />
      )}
    </section>
  );
}
