import { QueryRoot } from "@/components/query/client";
import { formatDate } from "@/lib/language/format";
import { type Locale, messagesOf } from "@/lib/language/messages";
import type { MaybeActor } from "@/lib/people/actor";
import type { UpdateView } from "@/lib/projects/delivery/present";
import type { ProjectView } from "@/lib/projects/present";
import { isRunning } from "@/lib/projects/status";
import { UpdateForm } from "./update-form";

type Props = { project: ProjectView; updates: UpdateView[]; actor: MaybeActor; locale: Locale };

/** The progress reports, the latest on top, and the form for the next one. */
export function Updates({ project, updates, actor, locale }: Props) {
  const { project: words, problems } = messagesOf(locale);
  const running = isRunning(project.status);
  return (
    <section className="project-section" id="updates">
      <h2>{words.updates}</h2>
      {updates.length === 0 && <p className="section-empty">{running ? words.noUpdates : words.noUpdatesYet}</p>}
      {actor && project.abilities.report && (
        <QueryRoot>
          <UpdateForm
            code={project.code}
            owner={actor.personId}
            locale={locale}
            words={words}
            required={problems.required}
          />
        </QueryRoot>
      )}
      {updates.length > 0 && (
        <ol className="updates">
          {updates.map((update) => (
            <li key={update.id}>
              <p className="update-head">
                <span>{update.author[locale]}</span>
                <time dateTime={update.createdAt}>{formatDate(update.createdAt, locale)}</time>
              </p>
              <p className="update-body" lang={update.language === locale ? undefined : update.language}>
                {update.body}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
