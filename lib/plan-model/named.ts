import { SECTIONS } from "./declaration";
import type { Content, Field, Fields } from "./fields";
import type { ContentSection } from "./sections";

/** A place or a side that a section's content names, and at which field. */
export type Named = { of: "places" | "sides"; path: string; code: string };

function namedAt(field: Field, value: unknown, path: string): Named[] {
  switch (field.kind) {
    case "texts":
      return Object.keys(value as object).map((code) => ({ of: field.of, path: `${path}.${code}`, code }));
    case "place":
      return value ? [{ of: "places", path, code: value as string }] : [];
    case "list":
      return (value as Content[]).flatMap((entry, index) => namedIn(field.fields, entry, `${path}.${index}.`));
    default:
      return [];
  }
}

const namedIn = (fields: Fields, content: Content, prefix: string): Named[] =>
  fields.flatMap((field) => namedAt(field, content[field.name], prefix + field.name));

/** The places and sides that a section's content names. */
export const namesIn = (section: ContentSection, content: Content): Named[] =>
  namedIn(SECTIONS[section].fields, content, "");
