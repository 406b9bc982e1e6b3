"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftPart } from "@/components/ui/autosave/draft-form";
import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { FormSection } from "@/lib/plan-model/sections";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { ClosingInvitations } from "./closing-invitations";
import { SectionChoice } from "./section-choice";
import { type Move, stops, type TransitionMessages, transitionName } from "./transition-names";
import { useSaveFirst } from "./use-save-first";
import { type ShownElsewhere, useMove } from "./use-transition";

type Props = {
  code: string;
  from: ProjectStatus;
  /** The version that was sent when the page was read: the one that a decision is about. */
  version: number | null;
  move: Move;
  locale: Locale;
  messages: TransitionMessages;
  /** Closed without a change. */
  onClose: () => void;
  /** It was made: what to announce. */
  onDone: (announcement: string) => void;
  /** What shows the project, where that is not a page about it. */
  shown?: ShownElsewhere;
  /** Where the reader goes on. */
  leadsTo?: string;
  /** The call for proposals that a draft enters by being sent, by its title. */
  call?: string;
  /** The places that can still answer an invitation, which the move may close. */
  invited?: string[];
};

/** Asks for a move's reason and makes it. */
export function TransitionDialog(props: Props) {
  const { code, from, version, move, locale, messages, onClose, onDone, shown, leadsTo, call, invited = [] } = props;
  const [key] = useState(newKey);
  const { saveFirst, notSaved } = useSaveFirst(code, locale);
  const verb = transitionName(messages, move);
  const mutation = useMove(code, locale, { shown, leadsTo, onShown: () => onDone(verb.done) });
  const [sections, setSections] = useState<FormSection[]>([]);

  const enters = call && move.verb === "propose" ? [formatMessage(messages.entersCall, locale, { title: call })] : [];

  async function make(reason: string) {
    if (move.to === "PROPOSED" && !(await saveFirst())) return false;
    return mutation.mutateAsync({
      to: move.to,
      from,
      version,
      reason,
      key,
      ...(sections.length && { sections }),
    });
  }

  return (
    <ReasonDialog
      place={`move/${code}/${move.to}`}
      href={`/${locale}/projects/${code}`}
      title={verb.button}
      description={[verb.does, ...enters].join(PUNCTUATION[locale].sentences)}
      confirm={verb.button}
      danger={stops(move)}
      // Nobody could read why a draft was given up.
      reason={move.verb === "discard" ? null : move.reasonRequired ? "required" : "optional"}
      pending={mutation.busy}
      failure={notSaved || <Failure error={mutation.error} locale={locale} messages={messages.failure} />}
      messages={messages}
      onConfirm={make}
      onClose={onClose}
    >
      <ClosingInvitations invited={invited} from={from} to={move.to} locale={locale} message={messages.closes} />
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
