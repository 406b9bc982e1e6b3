"use client";

import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { queryClient } from "./client";

/**
 * What the API answers to a question that changes as the reader types, undefined where there is none: each question has
 * an answer of its own, so that no late one stands for another; the last is shown until the next is there.
 */
export const useAnswer = <T>(queryKey: QueryKey, ask: (() => Promise<T>) | null): T | undefined =>
  useQuery(
    { queryKey, queryFn: () => ask?.() as Promise<T>, enabled: ask !== null, placeholderData: keepPreviousData },
    queryClient(),
  ).data;
