import { reportForm } from "@/lib/final-report/content";
import { keyedPath } from "@/lib/merge/at";
import { check } from "@/lib/platform/field-errors";

/** What the server's own schema says against a change of a report, items by their keys. Loaded when needed: the schema library is large. */
export function faultsOfReport(patch: object) {
  const checked = check(reportForm.partial(), patch);
  return checked.ok ? [] : checked.errors.map((fault) => ({ ...fault, path: keyedPath(patch, fault.path) }));
}
