import { check } from "@/lib/platform/field-errors";
import type { Content } from "@/lib/profiles/revisions/content";
import { draftPatch, submissionSchema } from "@/lib/profiles/revisions/schema";

/** What the server's own schema says against a change of a draft. Loaded when it is needed: the schema library is large. */
export function faultsOfPatch(patch: object) {
  const checked = check(draftPatch, patch);
  return checked.ok ? [] : checked.errors;
}

/** What a draft still lacks to be sent. */
export function faultsOfDraft(content: Content, base: Pick<Content, "population" | "areaKm2"> | null) {
  const checked = check(submissionSchema(base), content);
  return checked.ok ? [] : checked.errors;
}
