import { keyedPath } from "@/lib/editing/at";
import { check } from "@/lib/platform/field-errors";
import { SECTION_FORMS, type Section } from "@/lib/projects/plan/sections";

/** What the server's own schema says against a change of a section, items by their keys. Loaded when needed: the schema library is large. */
export function faultsOfSection(section: Section, content: object) {
  const checked = check(SECTION_FORMS[section], content);
  return checked.ok ? [] : checked.errors.map((fault) => ({ ...fault, path: keyedPath(content, fault.path) }));
}
