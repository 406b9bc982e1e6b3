"use client";

import { ClosingInvitations } from "@/components/projects/closing-invitations";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { type Choice, TARGET } from "./choices";
import type { DecisionMessages } from "./decision-messages";

type Props = {
  code: string;
  choice: Choice;
  /** Whether a reason is given, and an answer to the places. */
  says: { reason: boolean; answer: boolean };
  from: ProjectStatus;
  /** The places that can still answer an invitation, which the decision may close. */
  invited: string[];
  locale: Locale;
  messages: DecisionMessages;
  dialogMessages: DialogMessages & { closes: string };
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks once more before a decision: whom it is told, what of it is public, whose invitation it closes. */
export function DecisionDialog(props: Props) {
  const { code, choice, says, from, invited, locale, messages, dialogMessages, onConfirm, onClose } = props;
  const { name, does, button } = messages.choices[choice];
  const { asks } = messages;
  const sentences = [
    does,
    asks.told,
    says.reason ? asks.publicWithReason : asks.public,
    ...(says.answer ? [asks.answer] : []),
    asks.takeBack,
  ];
  return (
    <ReasonDialog
      place={`decision/${code}/confirm`}
      title={formatMessage(asks.title, locale, { decision: name })}
      description={sentences.join(PUNCTUATION[locale].sentences)}
      confirm={button}
      danger={choice === "decline"}
      reason={null}
      pending={false}
      failure={null}
      messages={dialogMessages}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <ClosingInvitations
        invited={invited}
        from={from}
        to={TARGET[choice]}
        locale={locale}
        message={dialogMessages.closes}
      />
    </ReasonDialog>
  );
}
