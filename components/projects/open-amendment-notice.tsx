import Link from "next/link";
import panels from "@/components/ui/panels.module.css";
import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import type { NextStep } from "./next-step";

type Props = { code: string; amendment: AmendmentCard | null; step: NextStep | null; locale: Locale };

/** That a change of the agreed plan is under way, and whose answer it waits for; nothing where the reader's next step says so. */
export function OpenAmendmentNotice({ code, amendment, step, locale }: Props) {
  const { pending } = messagesOf(locale).amendments;
  const isToldAbove = step?.kind === "way" && (step.way === "amendment" || step.way === "amendmentDraft");
  if (!amendment || isToldAbove) return null;
  const { number, place, parties, status } = amendment;
  const awaited = parties
    .filter(({ answer }) => !answer)
    .map((party) => party.place?.name[locale] ?? pending.clusterLead);
  const sentence = status === "DRAFT" ? pending.draft : pending.waits;
  return (
    <p className={panels.notice} data-testid="open-amendment">
      {formatMessage(sentence, locale, { place: place.name[locale], who: listed(awaited, locale) })}{" "}
      <Link prefetch={false} href={`/${locale}/projects/${code}/amendments/${number}`}>
        {formatMessage(pending.view, locale, { number })}
      </Link>
    </p>
  );
}
