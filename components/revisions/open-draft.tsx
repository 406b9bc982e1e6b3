"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { ApiProblem } from "@/components/query/send";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { useOpenDraft } from "./use-revision";

type Props = {
  slug: string;
  from?: number;
  locale: Locale;
  messages: { open: string; opening: string; toDraft: string };
  failure: Messages["project"]["failure"];
  primary?: boolean;
};

/** Begins a draft and goes to it; where somebody else has one open already, leads to that one. */
export function OpenDraft({ slug, from, locale, messages, failure, primary = false }: Props) {
  const [key] = useState(newKey);
  const mutation = useOpenDraft(slug, locale);
  const busy = mutation.isPending || mutation.isSuccess;
  const edit = `/${locale}/places/${slug}/edit`;
  const exists = mutation.error instanceof ApiProblem && mutation.error.problem.code === "draftExists";

  function open() {
    if (busy) return;
    mutation.mutate({ from, key });
  }

  return (
    <div>
      <button
        type="button"
        className={classes(controls.button, primary ? controls.primary : undefined)}
        disabled={busy}
        onClick={open}
      >
        {busy ? messages.opening : messages.open}
      </button>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      {exists && <a href={edit}>{messages.toDraft}</a>}
    </div>
  );
}
