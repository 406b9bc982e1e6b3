"use client";

import { newKey } from "@/components/query/idempotency-key";
import { readerHeaders } from "@/components/query/reader";
import { ApiProblem, refusalOf } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";

/** The media type that a file's name tells; browsers do not know XLSX everywhere. */
export function typeOf(file: File): string | null {
  if (/\.json$/i.test(file.name)) return "application/json";
  return /\.xlsx$/i.test(file.name) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : null;
}

type ImportRequest = { file: File; plan: string | null; answers: string[] };

async function sendFile({ file, plan, answers }: ImportRequest, locale: Locale): Promise<ImportReport> {
  const query = new URLSearchParams([
    ...(plan ? [["plan", plan]] : []),
    ...answers.map((answer) => ["answer", answer]),
  ]);
  const path = `/api/v1/profiles/exchange?${query}`;
  const headers = {
    "content-type": typeOf(file) ?? "",
    "accept-language": locale,
    "idempotency-key": newKey(),
    ...readerHeaders(),
  };
  const body = await file.arrayBuffer();
  const answer = await fetch(path, { method: "POST", headers, body }).catch(() => {
    throw new ApiProblem({ status: 0, code: "offline", title: "" });
  });
  const json = await answer.json().catch(() => null);
  if (!answer.ok) throw refusalOf(json, answer);
  return json as ImportReport;
}

/** Checks a file, or with the plan that the check answered, imports it; both by the answers to what was asked. */
export const useImport = (locale: Locale) =>
  useChange({ shownBy: [], mutationFn: (requested: ImportRequest) => sendFile(requested, locale) });
