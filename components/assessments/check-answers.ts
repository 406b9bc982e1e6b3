import { assessmentEdit } from "@/lib/assessments/schema";
import { check } from "@/lib/platform/field-errors";

/** What the server's own schema says against a change of an assessment. Loaded when needed: the schema library is large. */
export function faultsOfAnswers(patch: object) {
  const checked = check(assessmentEdit, patch);
  return checked.ok ? [] : checked.errors;
}
