import { z } from "zod";
import { day, year } from "@/lib/language/dates";
import { quantity } from "@/lib/language/decimals";
import { entriesOf, keyedList } from "@/lib/platform/schema";
import { code, slug } from "@/lib/text/schema";
import { CHOICES } from "./choices";
import type { SECTIONS } from "./declaration";
import type { Field, Fields, GivenOf } from "./fields";
import { CONTENT_SECTIONS, type ContentSection, fieldsOf, type SectionContent } from "./sections";
import { itemKey, planLine, planText } from "./text-form";

const MOST_ENTRIES = 60;

const NUMBERS = { year, amount: quantity("amount"), indicator: quantity("indicator") };

/** What a field takes. What is left out is empty: a field that is declared later is so in every earlier plan. */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
      return (field.line ? planLine : planText)(field.longest).prefault({});
    case "texts":
      return entriesOf(field.of === "sides" ? code(20) : slug, planText(field.longest)).default({});
    case "choice": {
      const values = z.enum(CHOICES[field.choice]);
      return field.usual ? values.default(field.usual) : values;
    }
    case "place":
      return field.required ? slug : slug.nullable().default(null);
    case "number":
      return field.required ? NUMBERS[field.quantity] : NUMBERS[field.quantity].nullable().default(null);
    case "code":
      return code(60);
    case "codes":
      return z
        .array(field.of === "sdgs" ? z.int().min(1).max(17) : code(60))
        .max(field.most)
        .default([]);
    case "day":
      return day.nullable().default(null);
    case "list":
      return keyedList(z.strictObject({ key: itemKey, ...shapeOf(field.fields) }), MOST_ENTRIES).default([]);
  }
}

const shapeOf = (fields: Fields) => Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));

/** What may be given for a section. */
export type SectionInput<S extends ContentSection = ContentSection> = GivenOf<(typeof SECTIONS)[S]["fields"]>;

/** The schema of each section's content. Entries are kept in the order in which they are given. */
export const SECTION_SCHEMAS = Object.fromEntries(
  CONTENT_SECTIONS.map((section) => [section, z.strictObject(shapeOf(fieldsOf(section)))]),
) as unknown as { [S in ContentSection]: z.ZodType<SectionContent<S>, SectionInput<S>> };
