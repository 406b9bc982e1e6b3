"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftPart } from "@/components/ui/autosave/draft-form";
import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import type { FormSection } from "@/lib/plan-model/sections";
import { isEnded, type ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectAbilities } from "@/lib/projects/present";
import { SectionChoice } from "./section-choice";
import { useSaveFirst } from "./use-save-first";
import { useMove } from "./use-transition";

export type Move = ProjectAbilities["transitions"][number];
export type MoveWords = Messages["project"] & {
  verbs: Messages["transition"];
  statuses: Messages["status"];
  /** Where changes can be asked for by part of the plan. */
  parts?: Messages["plan"]["sections"];
};

type Props = {
  code: string;
  from: ProjectStatus;
  /** The version that was sent when the page was read: the one that a decision is about. */
  version: number | null;
  move: Move;
  locale: Locale;
  messages: MoveWords;
  /** Closed without a change. */
  onClose: () => void;
  /** It was made: what to tell. */
  onDone: (announcement: string) => void;
};

/** What a move is called and does, by its verb. */
export const transitionName = (messages: MoveWords, { verb }: Move): { button: string; does: string } =>
  (messages.verbs as Record<string, { button: string; does: string }>)[verb] ?? { button: verb, does: "" };

/** Whether nothing follows a move but a closed project: it is asked about twice, and not in the colour of going on. */
export const endsBadly = ({ to }: Move): boolean => isEnded(to) && to !== "COMPLETED";

/** Whether a move takes back what was decided, or opens what had ended. */
export const goesBack = ({ verb }: Move): boolean => verb === "revert" || verb === "reopen";

/** Asks for a move's reason and makes it. */
export function MoveDialog({ code, from, version, move, locale, messages, onClose, onDone }: Props) {
  const [key] = useState(newKey);
  const mutation = useMove(code, locale);
  const { saveFirst, notSaved } = useSaveFirst(code, locale);
  const verb = transitionName(messages, move);
  const [sections, setSections] = useState<FormSection[]>([]);

  async function make(reason: string) {
    if (move.to === "PROPOSED" && !(await saveFirst())) return false;
    return mutation.mutateAsync(
      { to: move.to, from, version, reason, key, ...(sections.length && { sections }) },
      {
        onSuccess: () => onDone(fill(messages.moved, { status: messages.statuses[move.to] })),
      },
    );
  }

  return (
    <ReasonDialog
      place={`move/${code}/${move.to}`}
      href={`/${locale}/projects/${code}`}
      title={verb.button}
      tells={verb.does}
      confirm={verb.button}
      danger={endsBadly(move)}
      reason={move.reasonRequired ? "required" : "optional"}
      pending={mutation.isPending}
      failure={notSaved || <Failure error={mutation.error} locale={locale} messages={messages.failure} />}
      messages={messages}
      onConfirm={make}
      onClose={onClose}
    >
      {move.doubts && (
        <ul className={panels.notice}>
          {move.doubts.map(({ code: doubt, count }) => (
            <li key={doubt}>{formatMessage(messages.doubts[doubt], locale, { count })}</li>
          ))}
        </ul>
      )}
      {messages.parts && move.verb === "requestChanges" && (
        <>
          <SectionChoice chosen={sections} onChange={setSections} messages={messages.sections} parts={messages.parts} />
          <DraftPart name="sections" value={sections} onRestore={setSections} />
        </>
      )}
    </ReasonDialog>
  );
}
