import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Amending } from "@/lib/plans/amendments/queries";
import { DECISIONS } from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { invitedPlaces } from "./closing-invitations";
import { NewVersion } from "./new-version";
import type { NextStep } from "./next-step";
import { reportName } from "./next-step-panel";
import { transitionMessages } from "./transition-messages";
import { standsApart } from "./transition-names";
import { Moves } from "./transitions";
import { UnmetMoves, unmetMovesOf } from "./unmet-moves";

type Props = {
  project: ProjectView;
  actor: MaybeActor;
  step: NextStep | null;
  /** The call for proposals that it enters by being sent, by its title. */
  call?: string;
  locale: Locale;
};

/** What this reader can do with the project besides the next step; nothing that the abilities do not name. */
export function ActionPanel({ project, actor, step, call, locale }: Props) {
  const { project: messages, decision } = messagesOf(locale);
  const { abilities, code } = project;
  if (!actor) return null;
  const here = `/${locale}/projects/${code}`;
  const { moves, decides } = besides(project, step);
  const unmet = unmetMovesOf(project, step);
  const goesTo = step?.kind === "way" ? step.path : null;
  const edits = abilities.edit && goesTo !== "/plan";
  const toDecision = decides && goesTo !== "/decision";
  // Between two reports nothing is asked for, but one can be sent.
  const reports = !step && abilities.report && project.status === "IN_PROGRESS";
  return (
    <>
      {(moves.length > 0 || unmet.length > 0 || edits || toDecision || reports) && (
        <section
          className={classes(panels.panel, styles.actionPanel)}
          data-testid="action-panel"
          aria-labelledby="actions"
        >
          <h2 id="actions">{messages.actions}</h2>
          <div className={styles.moves}>
            <Moves
              code={code}
              status={project.status}
              version={project.sentVersion}
              moves={moves}
              invited={invitedPlaces(project, locale)}
              look="plain"
              call={call}
              locale={locale}
              messages={transitionMessages(locale)}
            />
            {toDecision && (
              <Link className={controls.button} prefetch={false} href={`${here}/decision`}>
                {decision.open}
              </Link>
            )}
            {reports && (
              <Link className={controls.button} prefetch={false} href={`${here}/progress/update`}>
                {reportName(project, actor, locale)}
              </Link>
            )}
            {edits && (
              <Link className={controls.button} prefetch={false} href={`${here}/plan`}>
                {messages.edit}
              </Link>
            )}
            <UnmetMoves moves={unmet} code={code} locale={locale} />
          </div>
        </section>
      )}
      {step?.kind !== "sendVersion" && <NewVersion project={project} locale={locale} />}
    </>
  );
}

/** The moves that lead on besides the next step, and whether a decision is the reader's. */
function besides({ abilities }: ProjectView, step: NextStep | null) {
  const all = [...abilities.transitions, ...abilities.waitingFor];
  const moves = abilities.transitions.filter(
    (move) =>
      !standsApart(move) && !DECISIONS.includes(move.verb) && !(step?.kind === "move" && step.move.to === move.to),
  );
  return { moves, decides: all.some(({ verb }) => DECISIONS.includes(verb)) };
}

type Apart = { project: ProjectView; amending: Amending | null; locale: Locale };

/** What changes the agreed plan, stops the project or undoes a decision: quiet and last. */
export function ActionsApart({ project, amending, locale }: Apart) {
  const moves = project.abilities.transitions.filter(standsApart);
  const amends = !!amending?.may && !amending.open;
  if (moves.length === 0 && !amends) return null;
  return (
    <Moves
      code={project.code}
      status={project.status}
      version={project.sentVersion}
      moves={moves}
      invited={invitedPlaces(project, locale)}
      look="menu"
      besides={
        amends && (
          <Link prefetch={false} href={`/${locale}/projects/${project.code}/amendments#open-amendment`}>
            {messagesOf(locale).amendments.open.title}
          </Link>
        )
      }
      locale={locale}
      messages={transitionMessages(locale)}
    />
  );
}
