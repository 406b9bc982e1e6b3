"use client";

import { useMemo } from "react";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import checkListStyles from "../lists/check-list.module.css";
import { copyId, type LocalDraft } from "./browser-store";
import { draftHref, draftName } from "./draft-name";
import { useDraftOwner } from "./draft-owner";
import { useWaitingDrafts } from "./use-waiting-drafts";

const belongsTo = (code: string) => (draft: LocalDraft) => draft.place.split("/")[1] === code;

/** Whether a kept text is part of what is sent with the plan. */
export const isOfPlan = ({ place }: LocalDraft): boolean => place.startsWith("plan/");

/** What waits on this device and belongs to a project. */
export function useWaitingDraftsOf(code: string): LocalDraft[] {
  const waiting = useWaitingDrafts(useDraftOwner()?.owner ?? null);
  return useMemo(() => waiting.filter(belongsTo(code)), [waiting, code]);
}

/** Kept texts by name, each with the way to its form. */
export function DraftLinks({ drafts, locale }: { drafts: LocalDraft[]; locale: Locale }) {
  const forms = useDraftOwner()?.messages.forms;
  if (!forms) return null;
  return (
    <ul className={checkListStyles.checkList}>
      {drafts.map((one) => (
        <li key={copyId(one)}>
          {/* A whole page: the form is opened by its address. */}
          <a href={draftHref(one, locale)}>
            {draftName(one, forms)}
            {one.messages && (
              <>
                {PUNCTUATION[locale].colon}
                <q>{one.messages}</q>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
