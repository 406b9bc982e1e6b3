"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { DraftLinks, isOfPlan, useWaitingDraftsOf } from "@/components/ui/autosave/drafts-of-project";
import { classes } from "@/components/ui/classes";
import { fieldId } from "@/components/ui/fields/form-field";
import checkListStyles from "@/components/ui/lists/check-list.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { FindingView } from "@/lib/plans/sections/present";
import type { PlanRound } from "@/lib/rounds/schema";
import { CallOfPlan } from "./call-of-plan";
import { CheckStateProvider } from "./check-state";
import type { PlanMessages } from "./form/messages";
import styles from "./plan.module.css";

type Sending = {
  /** What sends it. */
  by: ReactNode;
  /** Whether that is what the page leads to. */
  primary: boolean;
  /** Whether something was written on the page since it came. */
  written?: boolean;
  /** Saves what is being typed on the page; answers whether all of it is. */
  saveFirst?: () => Promise<boolean>;
};
type Props = {
  code: string;
  findings: FindingView[];
  /** The call for proposals that it is sent in. */
  round: PlanRound | null;
  locale: Locale;
  messages: Pick<PlanMessages, "sections" | "check">;
  /** How it is sent from here, where it can be. */
  send?: Sending;
  /** Goes to a field where that is on this very page; answers whether it did. */
  onGo?: (finding: FindingView) => boolean;
};

/** All that is missing or inconsistent, each a link to its field; what must be put right first. */
export function CheckList({ code, findings, round, locale, messages, send, onGo }: Props) {
  const waiting = useWaitingDraftsOf(code);
  const draftMessages = useDraftOwner()?.messages;
  const waits = waiting.some(isOfPlan);
  const musts = findings.filter(({ severity }) => severity === "must");
  const shoulds = findings.filter(({ severity }) => severity === "should");
  const items = (list: FindingView[]) => (
    <ul className={checkListStyles.checkList}>
      {list.map((finding) => (
        <li key={`${finding.code} ${finding.part} ${finding.path}`}>
          <Link
            prefetch={false}
            href={`/${locale}/projects/${code}/plan/edit/${finding.part}${finding.path ? `#${fieldId(finding.path)}` : ""}`}
            onClick={(event: MouseEvent) => onGo?.(finding) && event.preventDefault()}
          >
            {formatMessage(messages.check.goTo, locale, {
              part: messages.sections[finding.part],
              message: finding.message[locale],
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <section className={classes(panels.panel, styles.planCheck)} data-testid="plan-check" aria-labelledby="plan-check">
      <h2 id="plan-check" tabIndex={-1}>
        {messages.check.title}
      </h2>
      {round && <CallOfPlan round={round} locale={locale} messages={messages.check} />}
      {draftMessages && waiting.length > 0 && (
        <>
          <p className={styles.checkMusts}>
            {formatMessage(draftMessages.ofProject, locale, { count: waiting.length })}
          </p>
          <DraftLinks drafts={waiting} locale={locale} />
        </>
      )}
      {musts.length === 0 && !waits && (
        <p className={styles.checkReady}>{shoulds.length > 0 ? messages.check.ready : messages.check.complete}</p>
      )}
      {musts.length > 0 && (
        <>
          <p className={styles.checkMusts}>{formatMessage(messages.check.musts, locale, { count: musts.length })}</p>
          {items(musts)}
        </>
      )}
      {send && (
        <CheckStateProvider value={{ ...send, clean: musts.length === 0, primary: send.primary && !waits }}>
          {send.by}
        </CheckStateProvider>
      )}
      {shoulds.length > 0 && (
        <details>
          <summary>{formatMessage(messages.check.shoulds, locale, { count: shoulds.length })}</summary>
          {items(shoulds)}
        </details>
      )}
    </section>
  );
}
