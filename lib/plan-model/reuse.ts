import { blankOf, type Content, type Fields } from "./fields";
import { type ContentSection, fieldsOf } from "./sections";

/**
 * What of a section holds for another project too, as the declaration says: no place, no sum, no measured value. Null
 * where none of it does.
 */
export function reusedContent(section: ContentSection, content: object): Content | null {
  const fields = fieldsOf(section);
  return fields.every(({ reuse }) => reuse === false) ? null : reusedFields(fields, content as Content);
}

const reusedFields = (fields: Fields, content: Content): Content =>
  Object.fromEntries(
    fields.map((field) => {
      const value = content[field.name];
      if (field.reuse === false) return [field.name, blankOf(field)];
      if (field.kind !== "list") return [field.name, value];
      const entries = value as ({ key: string } & Content)[];
      return [field.name, entries.map((entry) => ({ key: entry.key, ...reusedFields(field.fields, entry) }))];
    }),
  );
