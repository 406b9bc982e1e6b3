"use client";

import { useEffect, useRef, useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import type { AssessmentEdit, AssessmentView } from "@/lib/assessments/schema";
import type { Answers } from "@/lib/assessments/template";
import type { Locale } from "@/lib/language/messages";

export type Saving = "saved" | "saving" | "unsaved" | "failed" | "stale";
type Patch = { answers?: Answers; privateNote?: string };

const AFTER = 800;
const AGAIN = 5_000;

/**
 * Keeps an assessment saved while it is written: what changed is sent a moment after the last key, one request after
 * the other, and again when the connection comes back. `flush` waits until nothing is left to send.
 */
export function useAnswers(assessment: Pick<AssessmentView, "id" | "version">, locale: Locale) {
  const [state, setState] = useState<Saving>("saved");
  const version = useRef(assessment.version);
  const pending = useRef<Patch>({});
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const path = `/api/v1/assessments/${assessment.id}`;

  async function patch(body: AssessmentEdit | Patch): Promise<AssessmentView> {
    const saved = await send<AssessmentView>("PATCH", path, body, { locale, ifMatch: version.current });
    version.current = saved.version;
    return saved;
  }

  async function sendPending(): Promise<void> {
    while (Object.keys(pending.current).length) {
      const body = pending.current;
      pending.current = {};
      setState("saving");
      try {
        await patch(body);
        setState("saved");
      } catch (error) {
        pending.current = { ...body, ...pending.current, answers: { ...body.answers, ...pending.current.answers } };
        const status = error instanceof ApiProblem ? error.problem.status : 0;
        setState(status === 412 ? "stale" : "failed");
        if (status === 0) later(AGAIN);
        throw error;
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer.current);
    const running = sending.current ?? Promise.resolve();
    const next = running.catch(() => undefined).then(sendPending);
    sending.current = next;
    return next;
  }

  function later(wait: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush().catch(() => undefined), wait);
  }

  function change(more: Patch) {
    pending.current = {
      ...pending.current,
      ...more,
      ...(more.answers && { answers: { ...pending.current.answers, ...more.answers } }),
    };
    setState("unsaved");
    later(AFTER);
  }

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (Object.keys(pending.current).length) event.preventDefault();
    };
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  }, []);

  return { state, change, flush, patch };
}
