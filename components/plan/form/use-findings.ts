"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { FindingPage } from "@/lib/plans/sections/present";

/** What the check says of the plan, asked again with each version that is saved. */
export function useFindings(code: string, version: number, initial: FindingPage, locale: Locale): FindingPage {
  const client = useQueryClient();
  const { data, refetch } = useQuery({
    queryKey: ["check", code],
    queryFn: () => send<FindingPage>("GET", `/api/v1/projects/${code}/check`, undefined, { locale }),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // What the page brings when it is read anew, as after a milestone was changed.
  useEffect(() => {
    client.setQueryData(["check", code], initial);
  }, [client, code, initial]);
  useEffect(() => {
    if (version > 0) void refetch();
  }, [version, refetch]);
  return data;
}
