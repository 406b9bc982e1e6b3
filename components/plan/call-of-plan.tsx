import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import type { PlanRound } from "@/lib/rounds/schema";
import type { PlanMessages } from "./form/messages";

type Props = { round: PlanRound; locale: Locale; messages: Pick<PlanMessages["check"], "call" | "callEntered"> };

/** The call for proposals that a plan is sent in, and until when; once it was sent, the one that it is in. */
export function CallOfPlan({ round, locale, messages }: Props) {
  const title = (
    <Link prefetch={false} href={`/${locale}/rounds/${round.id}`}>
      {round.title[locale]}
    </Link>
  );
  return (
    <p>
      <Sentence
        text={round.entered ? messages.callEntered : messages.call}
        values={{ title, date: <Moment at={round.closesAt} locale={locale} /> }}
        locale={locale}
      />
    </p>
  );
}
