"use client";

import { useEffect, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { ApiProblem } from "@/components/query/send";
import type { DraftSync } from "@/components/ui/autosave/draft-sync";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import type { Messages as Errors } from "@/components/ui/fields/form-field";
import { tellAct } from "@/components/ui/notices/acts";
import type { FieldError } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Content } from "@/lib/profiles/revisions/content";
import { useMoveRevision } from "../use-revision";

type Around = {
  slug: string;
  sync: DraftSync<Content>;
  published: Content | null;
  locale: Locale;
  problems: ProblemMessages;
  /** What is said once it is sent. */
  done: string;
};

/** The first fault of each field, in the reader's language. */
export function announcement(faults: FieldError[], problems: ProblemMessages, locale: Locale): Errors {
  const errors: Errors = {};
  for (const { path, code, params } of faults) {
    errors[path] ??= formatMessage(problems[code] ?? problems.badForm ?? code, locale, params);
  }
  return errors;
}

const check = (content: Content, published: Content | null) =>
  import("./check-draft").then(({ faultsOfDraft }) => faultsOfDraft(content, published)).catch(() => []);

/**
 * Sends the draft to the secretariat: saves it, checks it as the server will, and asks before it moves it, since it cannot
 * be edited while it is read there.
 */
export function useSending(content: Content, { slug, sync, published, locale, problems, done }: Around) {
  const move = useMoveRevision(slug, locale, {
    onShown: () => {
      setAsking(false);
      tellAct(done);
    },
  });
  const [asking, setAsking] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  /** Counts the attempts, so that each shows its faults anew; what is missing is told from the first one on. */
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (attempt === 0) return;
    let current = true;
    check(content, published).then((faults) => current && setErrors(announcement(faults, problems, locale)));
    return () => {
      current = false;
    };
  }, [attempt, content, published, problems, locale]);

  async function ask() {
    if (busy || move.isSuccess) return;
    setBusy(true);
    move.reset();
    try {
      const saved = await sync.flush();
      const faults = await check(sync.state().content, published);
      setErrors(announcement(faults, problems, locale));
      if (faults.length > 0) setAttempt((before) => before + 1);
      setAsking(saved && faults.length === 0);
    } finally {
      setBusy(false);
    }
  }

  async function send() {
    try {
      const { version } = sync.state();
      await move.mutateAsync({ move: "submit", version, key: newKey() });
      sync.stop();
    } catch (error) {
      const fields = error instanceof ApiProblem ? error.problem.errors : undefined;
      if (!fields) return false;
      setErrors(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
      setAsking(false);
      return false;
    }
  }

  function goBack() {
    setAsking(false);
    move.reset();
  }

  const { error, isSuccess } = move;
  return { ask, send, goBack, asking, busy: busy || isSuccess, moving: move.busy, errors, attempt, error };
}
