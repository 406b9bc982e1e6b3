"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

// An answer that fails is the reader's to ask for again, and no connection is said where it is felt.
const ANSWERS = { retry: false, networkMode: "always" } as const;
/** For how long what was read counts as it stands, in milliseconds: whoever comes back to the page later sees it anew. */
const FRESH_FOR = 30_000;

/** The one client of a reader's pages: what is asked of the API, and what is sent to it, of all that stands below. */
export function QueryRoot({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { mutations: ANSWERS, queries: { ...ANSWERS, staleTime: FRESH_FOR } } }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
