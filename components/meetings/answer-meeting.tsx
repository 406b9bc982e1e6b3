"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { Moves } from "@/components/ui/moves";
import { tellActAt } from "@/components/ui/notices/acts";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";

type Answer = NonNullable<MeetingView["ownAnswer"]>;

type Props = {
  code: string;
  meeting: Pick<MeetingView, "id" | "title" | "ownAnswer">;
  locale: Locale;
  messages: Pick<Messages["meetings"], "doYouCome" | "comes" | "answered">;
  failure: Messages["project"]["failure"];
};

/** Says whether the reader comes to a meeting; what was said before can be changed. */
export function AnswerMeeting({ code, meeting: { id, title, ownAnswer }, locale, messages, failure }: Props) {
  const change = useChange({
    mutationFn: (answer: Answer) =>
      send("POST", `/api/v1/projects/${code}/meetings/${id}/answers`, { answer }, { locale }),
    onShown: (_, answer) => tellActAt(`meeting/${id}`, fill(messages.answered[answer], { title })),
    orOutdated: true,
  });
  const moves = (["YES", "MAYBE", "NO"] as const).map((move) => ({ label: messages.comes[move], move }));
  return (
    <Moves
      moves={moves}
      change={change}
      held={ownAnswer ?? undefined}
      label={messages.doYouCome}
      about={title}
      locale={locale}
      failure={failure}
    />
  );
}
