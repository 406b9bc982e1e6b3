"use client";

import { useEffect } from "react";
import { queryClient } from "@/components/query/client";
import { send } from "@/components/query/send";
import { useShown } from "@/components/query/use-shown";
import type { Locale } from "@/lib/language/locales";
import type { FindingPage } from "@/lib/plans/sections/present";

/** What the check says of the plan, asked again with each version that is saved. */
export function useFindings(code: string, version: number, drawn: FindingPage, locale: Locale): FindingPage {
  useEffect(() => {
    if (version > 0) void queryClient().invalidateQueries({ queryKey: ["check", code] });
  }, [code, version]);
  return useShown(
    ["check", code],
    () => send<FindingPage>("GET", `/api/v1/projects/${code}/check`, undefined, { locale }),
    drawn,
  );
}
