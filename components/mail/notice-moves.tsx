"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { Moves } from "@/components/ui/moves";
import { tellAct } from "@/components/ui/notices/acts";
import { useDayClock } from "@/components/ui/reader-time";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { dayIn } from "@/lib/language/moment";
import type { NoticeMove } from "@/lib/telling/schema";

type Props = {
  notice: { id: number; aside: boolean };
  locale: Locale;
  messages: Messages["mail"]["inbox"];
  failure: Messages["project"]["failure"];
};

const DAY = 86_400_000;
const WEEK = 7;

/** Sets a notice aside as done, puts it off until tomorrow or for a week, or takes it back. */
export function NoticeMoves({ notice: { id, aside }, locale, messages, failure }: Props) {
  const { zone, now } = useDayClock();
  const inDays = (days: number) => dayIn(new Date(Date.parse(now) + days * DAY).toISOString(), zone);
  const change = useChange({
    mutationFn: (move: NoticeMove) => send("POST", `/api/v1/me/notifications/${id}/moves`, move, { locale }),
    onShown: (_, { move }) => tellAct(messages.moved[move]),
  });
  const moves: { label: string; move: NoticeMove }[] = aside
    ? [{ label: messages.back, move: { move: "open" } }]
    : [
        { label: messages.done, move: { move: "done" } },
        { label: messages.tomorrow, move: { move: "later", until: inDays(1) } },
        { label: messages.week, move: { move: "later", until: inDays(WEEK) } },
      ];
  return <Moves moves={moves} change={change} locale={locale} failure={failure} />;
}
