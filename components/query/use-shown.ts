"use client";

import { type QueryKey, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { queryClient } from "./client";

/**
 * What the page was drawn with, and from then on whatever the API answers: asked anew when a change names the query, when
 * the reader comes back to the window, and when the connection does. A page that is read anew brings its own.
 */
export function useShown<T>(queryKey: QueryKey, ask: () => Promise<T>, drawn: T): T {
  const client = queryClient();
  const taken = useRef<T | null>(null);
  // Before the first look into the client, so that nothing older is shown even once.
  if (taken.current !== drawn) {
    taken.current = drawn;
    client.setQueryData(queryKey, drawn);
  }
  return useQuery<T>({ queryKey, queryFn: ask }, client).data ?? drawn;
}
