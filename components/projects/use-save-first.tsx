"use client";

import { type ReactNode, useState } from "react";
import { allLocalDrafts, type LocalDraft } from "@/components/ui/autosave/browser-store";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { DraftLinks } from "@/components/ui/autosave/drafts-of-project";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";

/**
 * Before a plan is sent, saves what of it waits on this device: nothing that was written is missing from what others
 * read. `saveFirst` answers whether all is saved; what is not is told by `notSaved`, with the way to each.
 */
export function useSaveFirst(code: string, locale: Locale): { saveFirst: () => Promise<boolean>; notSaved: ReactNode } {
  const keeper = useDraftOwner();
  const [left, setLeft] = useState<LocalDraft[]>([]);
  const saveFirst = async () => {
    if (!keeper) return true;
    const waiting = allLocalDrafts(keeper.owner).filter(({ place }) => place.startsWith(`plan/${code}/`));
    // What saves comes only where something waits; without a line it does not come, and nothing of that is saved.
    const saver = waiting.length > 0 && (await import("@/components/plan/form/save-drafts").catch(() => null));
    const found = saver ? await saver.saveDraftedPlan(keeper.owner, code, locale) : waiting;
    setLeft(found);
    return found.length === 0;
  };
  const notSaved = keeper && left.length > 0 && (
    <div className={forms.fieldError} role="alert">
      <p>{formatMessage(keeper.messages.ofPlan, locale, { count: left.length })}</p>
      <DraftLinks drafts={left} locale={locale} />
    </div>
  );
  return { saveFirst, notSaved };
}
