"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { CallOfCluster, type OfferedCall } from "@/components/proposals/answered-call";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { fieldId } from "@/components/ui/fields/form-field";
import checkListStyles from "@/components/ui/lists/check-list.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { FindingPage } from "@/lib/plans/sections/present";
import type { PlanMessages } from "./messages";

type Props = {
  code: string;
  /** The open calls, and which one the draft is meant for. */
  calls: OfferedCall[];
  current: number | null;
  cluster: string;
  /** Saves what is being typed: the call is one for the cluster that stands in the form. */
  saveFirst: () => Promise<boolean>;
  locale: Locale;
  messages: PlanMessages;
};

/** What a call asks for, of all that the check finds. */
const OF_CALL = ["roundRequires", "roundTooLong"];

/** The open call that a draft is meant for, with what it asks; of several another can be chosen, and what does not fit there is told. */
export function CallOfDraft({ code, calls, current, cluster, saveFirst, locale, messages }: Props) {
  const [wanted, setWanted] = useState<number | null>(null);
  const change = useChange({
    mutationFn: async (round: number) => {
      await saveFirst();
      return send<FindingPage>("PUT", `/api/v1/projects/${code}/round`, { round }, { locale });
    },
  });
  const { busy, mutate, isError } = change;
  // Whoever goes through several ends with the last: one is on its way at a time.
  useEffect(() => {
    if (wanted === null || busy) return;
    if (wanted === current || isError) return setWanted(null);
    mutate(wanted);
  }, [wanted, current, busy, isError, mutate]);
  const chosen = calls.find(({ id }) => id === change.data?.round?.id);
  const unfit = change.data?.items.filter((finding) => OF_CALL.includes(finding.code)) ?? [];
  return (
    <>
      <CallOfCluster
        calls={{ open: calls, begunFrom: null }}
        cluster={cluster}
        chosen={wanted ?? current}
        onChosen={(call) => {
          change.reset();
          setWanted(call);
        }}
        messages={messages.call}
      />
      <Failure error={change.error} locale={locale} messages={messages.failure} />
      <div role="status" data-testid="call-chosen">
        {chosen && !busy && (
          <p>
            {formatMessage(unfit.length > 0 ? messages.call.unfit : messages.call.fits, locale, {
              title: chosen.title,
              count: unfit.length,
            })}
          </p>
        )}
      </div>
      {chosen && !busy && unfit.length > 0 && (
        <ul className={checkListStyles.checkList}>
          {unfit.map(({ part, code: found, path, message }) => (
            <li key={`${part} ${found}`}>
              <Link
                prefetch={false}
                href={`/${locale}/projects/${code}/plan/edit/${part}${path ? `#${fieldId(path)}` : ""}`}
              >
                {formatMessage(messages.check.goTo, locale, {
                  part: messages.sections[part],
                  message: message[locale],
                })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
