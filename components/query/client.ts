import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { announceClient } from "./present-client";
import { onOtherReader } from "./reader";

// An answer that fails is the reader's to ask for again, and no connection is said where it is felt.
const ANSWERS = { retry: false, networkMode: "always" } as const;
/** For how long what was read counts as it stands, in milliseconds: whoever comes back to the page later sees it anew. */
const FRESH_FOR = 30_000;

const makeClient = () =>
  new QueryClient({ defaultOptions: { mutations: ANSWERS, queries: { ...ANSWERS, staleTime: FRESH_FOR } } });

let ofBrowser: QueryClient | undefined;

/**
 * The one client of a browser's pages, made where something is asked for or changed: pages that only tell carry none of
 * it. On the server, where pages of many readers are drawn at once, nothing is kept.
 */
export function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeClient();
  if (ofBrowser) return ofBrowser;
  const client = makeClient();
  client.mount();
  onOtherReader(() => client.clear());
  ofBrowser = client;
  announceClient({ client, Observer: QueryObserver });
  return client;
}
