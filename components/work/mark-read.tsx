"use client";

import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { useMarkRead } from "./use-mark-read";

type Props = {
  /** The latest change shown: what came after it stays unread. */
  upTo: number;
  locale: Locale;
  messages: Pick<Messages["work"], "markRead" | "marking">;
  failure: Messages["project"]["failure"];
};

/** Marks as read what the page shows. */
export function MarkRead({ upTo, locale, messages, failure }: Props) {
  const mutation = useMarkRead(locale);
  const { busy } = mutation;
  return (
    <>
      <button type="button" className={controls.link} disabled={busy} onClick={() => mutation.mutate(upTo)}>
        {busy ? messages.marking : messages.markRead}
      </button>
      <Failure error={mutation.error} locale={locale} messages={failure} />
    </>
  );
}
