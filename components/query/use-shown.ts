"use client";

import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { loadClientOnReturn } from "./load-client";
import { onClient, presentClient } from "./present-client";

/** When what a page was drawn with came to this browser. */
const arrived = new WeakMap<object, number>();

function arrivedAt(drawn: object): number {
  const at = arrived.get(drawn) ?? Date.now();
  arrived.set(drawn, at);
  return at;
}

/** Hands a query what the page was drawn with, unless it was asked anew since, as on a page that is gone back to. */
function hand<T extends object>(client: QueryClient, queryKey: QueryKey, drawn: T): void {
  const updatedAt = arrivedAt(drawn);
  const known = client.getQueryState(queryKey);
  if (!known || known.dataUpdatedAt < updatedAt) client.setQueryData(queryKey, drawn, { updatedAt });
}

const nothing = () => undefined;

/**
 * What the page was drawn with, and from then on whatever the API answers: asked anew when a change names the query, when
 * the reader comes back to the window, and when the connection does. A page that is read anew brings its own. The client
 * is loaded when one of these happens first.
 */
export function useShown<T extends object>(queryKey: QueryKey, ask: () => Promise<T>, drawn: T): T {
  const present = useSyncExternalStore(onClient, presentClient, () => null);
  const latest = useRef(ask);
  latest.current = ask;
  const name = JSON.stringify(queryKey);
  arrivedAt(drawn);
  // Before the first look into the client, so that nothing older is shown even once.
  if (present) hand(present.client, queryKey, drawn);
  const observer = useMemo(
    () =>
      present &&
      new present.Observer<T>(present.client, { queryKey: JSON.parse(name), queryFn: () => latest.current() }),
    [present, name],
  );
  useEffect(loadClientOnReturn, []);
  return useSyncExternalStore(
    useCallback((changed) => observer?.subscribe(changed) ?? nothing, [observer]),
    () => present?.client.getQueryData<T>(queryKey) ?? drawn,
    () => drawn,
  );
}
