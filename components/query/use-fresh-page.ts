"use client";

import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";

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
