"use client";

import { send } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import type { ReportContent } from "@/lib/final-report/content";
import type { ReportView } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { withDigests } from "@/lib/plan-model/text";

const EMPTY = { en: null, zh: null, of: null };
const BLANK: ReportContent = { summary: EMPTY, reached: {}, practices: [], lessons: EMPTY, next: EMPTY };

/** A report as the form holds it. */
export const storedReport = ({ content, version, updatedAt, editor }: ReportView): Stored<ReportContent> => ({
  content: content ?? BLANK,
  version,
  updatedAt: updatedAt ?? "",
  editor,
});

type Of = { report: ReportView; owner: number; locale: Locale };

/** The final report that this page edits: saved while one types, kept, and joined with what co-authors save. */
export function useReportDraft({ report, owner, locale }: Of) {
  const path = `/api/v1/projects/${report.code}/final-report`;
  const read = (answer: unknown) => storedReport(answer as ReportView);
  return useDraftSync<ReportContent>({
    stored: storedReport(report),
    owner,
    name: `final-report/${report.code}`,
    saveOnLeave: true,
    ports: {
      save: async (patch, version) => read(await send("PATCH", path, patch, { locale, ifMatch: version })),
      load: async () => read(await send("GET", path, undefined, { locale })),
      read,
      asSaved: (saved, sent) => withDigests(saved, sent, report.originalLanguage),
      // Where the check cannot be loaded, the server's answer tells.
      check: (patch) =>
        import("@/components/final-report/check-report")
          .then(({ faultsOfReport }) => faultsOfReport(patch))
          .catch(() => []),
    },
  });
}
