"use client";

import { type QueryKey, type UseMutationOptions, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { queryClient } from "./client";
import { isOutdated } from "./send";
import { useFreshPage, useWhenFresh } from "./use-fresh-page";

/** What follows a change. */
export type After<T, V> = {
  /** The queries that show it: they are asked anew, and the page stays as it is. Without them the page is read anew. */
  shownBy?: QueryKey[];
  /** Where the reader goes on; stays where it says nothing. */
  leadsTo?: (result: T, input: V) => string | undefined;
  /** Also where it was refused because the page shows what is no longer so. */
  orOutdated?: true;
  /** It is shown before the answer comes: nobody waits until the queries have it too. */
  shownAlready?: boolean;
  /** What is done once the page shows it: until then a dialog stays open, so that nobody acts on what is no longer so. */
  onShown?: (result: T, input: V) => void;
};

type Options<T, V> = Omit<UseMutationOptions<T, Error, V>, "onSettled"> & After<T, V>;
type Change<T, V> = UseMutationResult<T, Error, V> & {
  /** From the click until what is shown is as the change left it. */
  busy: boolean;
};

/** Sends a change to the API; whatever shows what it changed is read anew afterwards, once. */
export function useChange<T, V = void>({
  shownBy,
  leadsTo,
  orOutdated,
  shownAlready,
  onShown,
  ...options
}: Options<T, V>): Change<T, V> {
  const client = queryClient();
  const [refreshing, freshPage] = useFreshPage();
  const whenFresh = useWhenFresh(refreshing);
  const mutation = useMutation(
    {
      ...options,
      onSettled: async (result, error, input) => {
        if (error && !(orOutdated && isOutdated(error))) return;
        const to = error ? undefined : leadsTo?.(result as T, input);
        const shown = () => !error && onShown?.(result as T, input);
        if (!shownBy || to) {
          freshPage(to);
          return whenFresh(shown);
        }
        const asked = Promise.all(shownBy.map((queryKey) => client.invalidateQueries({ queryKey })));
        if (!shownAlready) await asked;
        shown();
      },
    },
    client,
  );
  // The second click of a double one comes before anything could be greyed: it is the first one once more.
  const running = useRef<{ input: unknown; done: Promise<T> } | null>(null);
  const mutateAsync: typeof mutation.mutateAsync = (...given) => {
    const [input] = given;
    if (running.current && isSame(running.current.input, input)) return running.current.done;
    const started = { input, done: mutation.mutateAsync(...given) };
    running.current = started;
    const over = () => {
      if (running.current === started) running.current = null;
    };
    started.done.then(over, over);
    return started.done;
  };
  const mutate: typeof mutation.mutate = (...given) => void mutateAsync(...given).catch(() => {});
  return { ...mutation, mutate, mutateAsync, busy: mutation.isPending || refreshing };
}

/** Files have no text to be told apart by: they are never taken for the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || (!(one instanceof FormData) && JSON.stringify(one) === JSON.stringify(other));
