import { keyedPath } from "@/lib/merge/at";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { ContentSection } from "@/lib/plan-model/sections";
import { check } from "@/lib/platform/field-errors";

/** What the server's own schema says against a change of a section, items by their keys. Loaded when needed: the schema library is large. */
export function faultsOfSection(section: ContentSection, content: object) {
  const checked = check(SECTION_SCHEMAS[section], content);
  return checked.ok ? [] : checked.errors.map((fault) => ({ ...fault, path: keyedPath(content, fault.path) }));
}
