import { QueryRoot } from "@/components/query/client";
import { formatDate } from "@/lib/language/format";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { MilestoneView } from "@/lib/projects/delivery/present";
import type { ProjectView } from "@/lib/projects/present";
import { MilestoneButtons } from "./milestone-buttons";
import { MilestoneForm } from "./milestone-form";

type Props = { project: ProjectView; milestones: MilestoneView[]; locale: Locale };

/** What shall be there by when, and what is there already. */
export function Milestones({ project, milestones, locale }: Props) {
  const { project: words, problems } = messagesOf(locale);
  const { planMilestones } = project.abilities;
  return (
    <section className="project-section" id="milestones">
      <h2>{words.milestones}</h2>
      {milestones.length === 0 && <p className="section-empty">{words.noMilestones}</p>}
      {milestones.length > 0 && (
        <ol className="milestones">
          {milestones.map((milestone) => (
            <li key={milestone.id} className={milestone.completedOn ? "reached" : milestone.late ? "late" : undefined}>
              <div>
                <p className="milestone-title" lang={milestone.language === locale ? undefined : milestone.language}>
                  {milestone.title}
                </p>
                <p className="milestone-when">
                  {milestone.late && <strong className="milestone-late">{words.milestoneLate} · </strong>}
                  <time dateTime={milestone.completedOn ?? milestone.dueOn}>
                    {milestone.completedOn
                      ? say(words.done, locale, { date: formatDate(milestone.completedOn, locale) })
                      : say(words.due, locale, { date: formatDate(milestone.dueOn, locale) })}
                  </time>
                </p>
              </div>
              {planMilestones && (
                <QueryRoot>
                  <MilestoneButtons code={project.code} milestone={milestone} locale={locale} words={words} />
                </QueryRoot>
              )}
            </li>
          ))}
        </ol>
      )}
      {planMilestones && (
        <QueryRoot>
          <MilestoneForm code={project.code} locale={locale} words={words} required={problems.required} />
        </QueryRoot>
      )}
    </section>
  );
}
