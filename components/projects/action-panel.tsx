import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { AnswerInvitation } from "./answer-invitation";
import { NewVersion } from "./new-version";
import { Moves } from "./transitions";

type Props = { project: ProjectView; actor: MaybeActor; locale: Locale };

/** What this reader can do with the project: answer, edit, move it; nothing that the abilities do not name. */
export function ActionPanel({ project, actor, locale }: Props) {
  const { project: messages, transition, status, plan, decision } = messagesOf(locale);
  const { abilities, code, partners } = project;
  const here = `/${locale}/projects/${code}`;
  if (!actor) {
    return (
      <div className={panels.panel}>
        <Link className={controls.button} prefetch={false} href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>
          {messages.signInToAct}
        </Link>
      </div>
    );
  }
  const requested = partners.filter(({ slug }) => abilities.answerFor.includes(slug));
  const movable = abilities.transitions.length > 0 || abilities.waitingFor.length > 0;
  const decides = [...abilities.transitions, ...abilities.waitingFor].some(({ verb }) => verb === "decline");
  const asksForChanges = abilities.transitions.some(({ verb }) => verb === "requestChanges");
  return (
    <>
      {requested.map(({ slug, version, name }) => (
        <AnswerInvitation
          key={slug}
          code={code}
          partner={{ slug, version, name: name[locale] }}
          locale={locale}
          messages={messages}
        />
      ))}
      {(movable || abilities.edit) && (
        <section
          className={classes(panels.panel, styles.actionPanel)}
          data-testid="action-panel"
          aria-labelledby="actions"
        >
          <h2 id="actions">{messages.actions}</h2>
          <Moves
            code={code}
            status={project.status}
            version={project.sentVersion}
            abilities={{ transitions: abilities.transitions, waitingFor: abilities.waitingFor }}
            locale={locale}
            messages={{
              ...messages,
              verbs: transition,
              statuses: status,
              parts: asksForChanges ? plan.sections : undefined,
            }}
          >
            {decides && (
              <Link className={controls.button} prefetch={false} href={`${here}/decision`}>
                {decision.open}
              </Link>
            )}
            {abilities.edit && (
              <Link className={controls.button} prefetch={false} href={`${here}/plan`}>
                {messages.edit}
              </Link>
            )}
          </Moves>
        </section>
      )}
      <NewVersion project={project} locale={locale} />
    </>
  );
}
