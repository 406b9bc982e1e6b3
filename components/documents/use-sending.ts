"use client";

import { useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { ApiProblem, isOutdated } from "@/components/query/send";
import { useFreshPage, useWhenFresh } from "@/components/query/use-fresh-page";
import type { Locale } from "@/lib/language/locales";
import { sendFile } from "./send-file";

/** Sends files one after the other: how far one is, what went wrong, and how to stop it. */
export function useSending(locale: Locale, onShown: () => void) {
  const [refreshing, freshPage] = useFreshPage();
  const whenFresh = useWhenFresh(refreshing);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ApiProblem | null>(null);
  const key = useRef("");
  const abort = useRef<AbortController>(undefined);

  /** Sends a file, and throws why it was refused, for a form that says so at its fields. */
  async function deliver(path: string, file: File, ifMatch?: number): Promise<void> {
    // A repeat after a lost answer is the same request: it is kept once.
    key.current ||= newKey();
    abort.current = new AbortController();
    setShare(0);
    setError(null);
    try {
      const { signal } = abort.current;
      await sendFile(path, file, { locale, idempotencyKey: key.current, ifMatch, onProgress: setShare, signal });
      key.current = "";
      freshPage();
      whenFresh(onShown);
    } catch (reason) {
      const problem = reason instanceof ApiProblem ? reason : new ApiProblem({ status: 0, code: "offline", title: "" });
      // What was refused may be mended, and is another request then.
      if (problem.problem.status > 0) key.current = "";
      setError(problem);
      if (isOutdated(problem)) freshPage();
      throw problem;
    } finally {
      setShare(null);
    }
  }

  /** The same, and says whether it arrived. */
  async function send(path: string, file: File, ifMatch?: number): Promise<boolean> {
    if (share !== null) return false;
    return deliver(path, file, ifMatch).then(
      () => true,
      () => false,
    );
  }

  return { send, deliver, share, error, stop: () => abort.current?.abort() };
}
