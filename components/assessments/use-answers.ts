"use client";

import { send } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import type { AssessmentView } from "@/lib/assessments/schema";
import type { Answers } from "@/lib/assessments/template";
import type { Locale } from "@/lib/language/locales";

/** What an assessor writes. */
export type Given = { answers: Answers; privateNote: string };

const storedAnswers = (view: AssessmentView, at: string): Stored<Given> => ({
  content: { answers: view.answers ?? {}, privateNote: view.privateNote ?? "" },
  version: view.version,
  updatedAt: at,
  editor: view.assessor.name,
});

/** An assessment while its assessor writes it: saved while one types, kept, and joined with what another window saved. */
export function useAnswers(assessment: AssessmentView, locale: Locale) {
  const path = `/api/v1/assessments/${assessment.id}`;
  const read = (answer: unknown) => storedAnswers(answer as AssessmentView, new Date().toISOString());
  return useDraftSync<Given>({
    stored: storedAnswers(assessment, ""),
    owner: assessment.assessor.id,
    name: `assessment/${assessment.id}`,
    saveOnLeave: true,
    ports: {
      save: async (patch, version) => read(await send("PATCH", path, patch, { locale, ifMatch: version })),
      load: async () => read(await send("GET", path, undefined, { locale })),
      read,
      // Where the check cannot be loaded, the server's answer tells.
      check: (patch) => import("./check-answers").then(({ faultsOfAnswers }) => faultsOfAnswers(patch)).catch(() => []),
    },
  });
}
