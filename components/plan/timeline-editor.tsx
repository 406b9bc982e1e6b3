import { PlanForm } from "@/components/progress/plan-form";
import { type Locale, messagesOf } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/projects/delivery/present";
import type { WorkPackage } from "@/lib/projects/delivery/work-packages";
import type { ProjectView } from "@/lib/projects/present";
import { MilestoneFields } from "./form/milestone-fields";

type Props = { project: ProjectView; milestones: MilestoneView[]; packages: WorkPackage[]; locale: Locale };

/** Milestones and deliverables while the plan is written: to add, to change, and to take off again. */
export function TimelineEditor({ project, milestones, packages, locale }: Props) {
  const { progress, plan, project: failure, problems } = messagesOf(locale);
  const named = packages.map(({ key, title }) => ({ value: key, name: title[locale] ?? title.en ?? title.zh ?? key }));
  const places = project.partners
    .filter(({ status }) => status !== "DECLINED")
    .map(({ slug, name }) => ({ value: slug, name: name[locale] }));
  const words = { ...progress.plan, kinds: progress.kinds };
  return (
    <>
      {milestones.length === 0 && <p className="section-empty">{plan.read.noMilestones}</p>}
      <ol className="edited-items">
        {milestones.map((milestone) => (
          <MilestoneFields
            key={milestone.id}
            code={project.code}
            milestone={milestone}
            others={milestones.filter(({ id }) => id !== milestone.id).map(({ id, title }) => ({ id, title }))}
            packages={named}
            places={places}
            locale={locale}
            words={{
              ...words,
              saved: failure.levels.saved,
              saving: plan.form.saving,
              remove: plan.form.remove,
            }}
            failure={failure.failure}
          />
        ))}
      </ol>
      <PlanForm
        code={project.code}
        packages={named.map(({ value, name }) => ({ key: value, name }))}
        places={places.map(({ value, name }) => ({ slug: value, name }))}
        earlier={milestones.map(({ id, title }) => ({ id, title }))}
        locale={locale}
        words={{ ...words, optional: progress.optional }}
        failure={failure.failure}
        required={problems.required}
      />
    </>
  );
}
