"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectInput } from "@/lib/projects/schema";

/** Makes a project, once per key however often it is asked. */
export const useProposal = (locale: Locale) =>
  useChange({
    shownBy: [],
    mutationFn: ({ input, key }: { input: ProjectInput; key: string }) =>
      send<ProjectView>("POST", "/api/v1/projects", input, { locale, idempotencyKey: key }),
  });
