"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { copyId, isHeld, type LocalDraft, localCopy, localDraft, markGone, watchLocalDrafts } from "./browser-store";
import { requestedCopy, watchRequested } from "./requested-form";

/** A form may come a little after its page; if it comes later still, what is said here goes away. */
const COMES_WITHIN_MS = 1_000;

/** The kept text that the address asks for, where the page has no form for it: it is gone, or holds another window's. */
function useGoneDraft(owner: number): LocalDraft | null {
  const [gone, setGone] = useState<LocalDraft | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const requested = requestedCopy();
      const draft = requested && (requested.by ? localCopy(owner, requested) : localDraft(owner, requested.place));
      setGone((shown) => {
        if (!draft || isHeld(draft)) return null;
        if (!draft.aside) markGone(owner, draft, true);
        // What the form was given when the page came stays in it, whatever becomes of the other copies.
        return { ...draft, aside: draft.aside || (shown?.by === draft.by && shown.aside) };
      });
    };
    const lookLater = () => {
      clearTimeout(timer);
      if (requestedCopy() === null) setGone(null);
      else timer = setTimeout(look, COMES_WITHIN_MS);
    };
    if (document.readyState === "complete") lookLater();
    else addEventListener("load", lookLater, { once: true });
    const stop = [watchRequested(lookLater), watchLocalDrafts(lookLater)];
    return () => {
      clearTimeout(timer);
      removeEventListener("load", lookLater);
      for (const end of stop) end();
    };
  }, [owner]);
  return gone;
}

// Seldom needed, so it comes when it is; where it does not come, the text still stands in the list of what waits.
const GoneText = lazy<ComponentType<Props & { draft: LocalDraft }>>(() =>
  import("./gone-text").then(
    (part) => ({ default: part.GoneText }),
    () => ({ default: () => null }),
  ),
);

type Props = { owner: number; locale: Locale; messages: Messages["drafts"] };

/** Says that the form of a kept text is gone, and shows all its words, to be copied or thrown away. */
export function GoneForm({ owner, locale, messages }: Props) {
  const draft = useGoneDraft(owner);
  if (!draft) return null;
  return (
    <Suspense>
      <GoneText key={copyId(draft)} draft={draft} owner={owner} locale={locale} messages={messages} />
    </Suspense>
  );
}
