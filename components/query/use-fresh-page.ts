"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";

/** Shows the page as it is on the server now, or goes on to another one; and whether that is still on its way. */
export function useFreshPage(): readonly [boolean, (to?: string) => void] {
  const router = useRouter();
  const [refreshing, start] = useTransition();
  const freshPage = useCallback(
    (to?: string) =>
      start(() => {
        if (to) router.push(to);
        // What stands around every page counts what waits for the reader.
        router.refresh();
      }),
    [router],
  );
  return [refreshing, freshPage];
}

/** As long is waited for a page, at most: on a slow line what was done is told before it shows. */
const PATIENCE = 4_000;

/** Does something once the page that is on its way is there, or this part of it is gone. */
export function useWhenFresh(refreshing: boolean): (act: () => void) => void {
  const waiting = useRef<(() => void)[]>([]);
  const run = useCallback(() => {
    for (const act of waiting.current.splice(0)) act();
  }, []);
  useEffect(() => {
    if (!refreshing) run();
  }, [refreshing, run]);
  useEffect(() => run, [run]);
  return useCallback(
    (act) => {
      waiting.current.push(act);
      setTimeout(run, PATIENCE);
    },
    [run],
  );
}
