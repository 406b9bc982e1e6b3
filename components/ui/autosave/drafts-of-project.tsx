"use client";

import { useMemo } from "react";
import type { Locale } from "@/lib/language/locales";
import checkListStyles from "../lists/check-list.module.css";
import type { Kept } from "./browser-store";
import { keptHref, keptName } from "./draft-name";
import { useKeeper } from "./draft-owner";
import { useWaiting } from "./use-waiting-drafts";

const belongsTo = (code: string) => (kept: Kept) => kept.place.split("/")[1] === code;

/** Whether a kept text is part of what is sent with the plan. */
export const isOfPlan = ({ place }: Kept): boolean => place.startsWith("plan/");

/** What waits on this device and belongs to a project. */
export function useWaitingOf(code: string): Kept[] {
  const waiting = useWaiting(useKeeper()?.owner ?? null);
  return useMemo(() => waiting.filter(belongsTo(code)), [waiting, code]);
}

/** Kept texts by name, each with the way to its form. */
export function KeptLinks({ kept, locale }: { kept: Kept[]; locale: Locale }) {
  const forms = useKeeper()?.words.forms;
  if (!forms) return null;
  return (
    <ul className={checkListStyles.checkList}>
      {kept.map((one) => (
        <li key={one.place}>
          {/* A whole page: the form is opened by its address. */}
          <a href={keptHref(one, locale)}>
            {keptName(one, forms)}
            {one.words && <q>{one.words}</q>}
          </a>
        </li>
      ))}
    </ul>
  );
}
