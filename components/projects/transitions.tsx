"use client";

import { type ReactNode, useState } from "react";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import { MoreMenu } from "@/components/ui/more-menu";
import { tellAct } from "@/components/ui/notices/acts";
import type { Locale } from "@/lib/language/locales";
import { fill } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { MoveAtOnce } from "./move-at-once";
import { transitionDialog } from "./transition-dialog-on-demand";
import { endsBadly, type Move, type TransitionMessages, transitionName } from "./transition-names";

type Props = {
  code: string;
  status: ProjectStatus;
  version: number | null;
  moves: Move[];
  /** The places that can still answer an invitation, which a move may close. */
  invited?: string[];
  /** The reader's one next step, one of several that lead on, or quiet in a menu. */
  look: "next" | "plain" | "menu";
  /** The call for proposals that a draft enters by being sent, by its title. */
  call?: string;
  /** What else stands in the menu. */
  besides?: ReactNode;
  locale: Locale;
  messages: TransitionMessages;
};

/** What nobody needs to be asked about: it tells that one has begun to read. */
const AT_ONCE: ReadonlySet<string> = new Set(["takeUp"]);

/** A button for each of these moves; what it does is asked about, and told above the page when it is done. */
export function Moves({ code, status, version, moves, invited, look, call, besides, locale, messages }: Props) {
  const [requested, setRequested] = useState<Move | null>(null);
  useRequestedForm(`move/${code}`, (to) => setRequested(moves.find((move) => move.to === to) ?? null));
  const lookOf = classes(controls.button, look === "next" ? controls.primary : undefined);
  const buttons = moves.map((move) =>
    AT_ONCE.has(move.verb) ? (
      <MoveAtOnce key={move.to} from={status} className={lookOf} {...{ code, version, move, locale, messages }} />
    ) : (
      <button
        key={move.to}
        type="button"
        className={look === "menu" ? undefined : lookOf}
        {...transitionDialog.warming}
        onClick={() => setRequested(move)}
      >
        {look === "menu"
          ? fill(messages.asksFirst, { act: transitionName(messages, move).button })
          : transitionName(messages, move).button}
      </button>
    ),
  );
  // A discarded draft is nobody's to see any longer: the reader goes on elsewhere.
  const toldAt = (move: Move) => (status === "DRAFT" && endsBadly(move) ? `/${locale}/work` : undefined);
  return (
    <>
      {look === "menu" ? (
        <MoreMenu label={messages.moreActs}>
          {besides}
          {buttons}
        </MoreMenu>
      ) : (
        buttons
      )}
      {requested && (
        <DialogOnDemand
          dialog={transitionDialog}
          key={requested.to}
          code={code}
          from={status}
          version={version}
          move={requested}
          call={call}
          invited={invited}
          locale={locale}
          messages={messages}
          onClose={() => setRequested(null)}
          onDone={(sentence) => {
            tellAct(sentence, toldAt(requested));
            setRequested(null);
          }}
        />
      )}
    </>
  );
}
