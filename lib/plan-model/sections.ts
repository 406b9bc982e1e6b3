import { SECTIONS } from "./declaration";
import { blankFields, type Content, type ContentOf, type Field, type Fields, fieldAt, isList } from "./fields";
import { MILESTONE_FIELDS, type MilestoneField } from "./milestone-fields";

export type Section = keyof typeof SECTIONS;
type Declared = typeof SECTIONS;
/** A section with a content of its own. */
export type ContentSection = { [S in Section]: Declared[S] extends { stored: "content" } ? S : never }[Section];
/** A section of declared fields. */
export type WrittenSection = ContentSection | "basics";
/** A section that the guided form has a page for. */
export type FormSection = Exclude<Section, "partners">;
export type SectionContent<S extends ContentSection = ContentSection> = ContentOf<Declared[S]["fields"]>;

/** All sections, in the order in which they are read. */
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
/** Those of the guided form, in the order of its pages. */
export const FORM_SECTIONS = SECTION_NAMES.filter((section) => section !== "partners");
/** Those with a content of their own. */
export const CONTENT_SECTIONS = SECTION_NAMES.filter(hasContent);

/** Whether a word names a section of the guided form. */
export const isFormSection = (word: string): word is FormSection => (FORM_SECTIONS as string[]).includes(word);
/** Whether a section has a content of its own. */
export function hasContent(section: Section): section is ContentSection {
  return SECTIONS[section].stored === "content";
}

/** Whether a section's fields are declared. */
export const hasFields = (section: Section): section is WrittenSection => "fields" in SECTIONS[section];

export const fieldsOf = (section: WrittenSection): Fields => SECTIONS[section].fields;

/** What a section holds before anybody has written it. */
export const blankSection = (section: ContentSection): Content => blankFields(fieldsOf(section));

/** Every list of a section: those of its own, and those in the entries of another. */
const listsIn = (fields: Fields): Extract<Field, { list: string }>[] =>
  fields.filter(isList).flatMap((field) => [field, ...(field.kind === "list" ? listsIn(field.fields) : [])]);

/** The message under `plan.fields` that names a field of a section, or of the entries of a list in it. */
export function labelIn(section: Section, inList: string | null, name: string): string {
  if (section === "timeline") return MILESTONE_FIELDS[name as MilestoneField] ?? name;
  if (!hasFields(section)) return name;
  const fields = fieldsOf(section);
  const found = inList === null ? undefined : listsIn(fields).find(({ list: of }) => of === inList);
  if (found?.kind === "texts") return found.label;
  return (found ? found.fields : fields).find((field) => field.name === name)?.label ?? name;
}

/** The same by the path of a field: `items.<key>.title`. */
export const labelAt = (section: WrittenSection, path: string): string =>
  fieldAt(fieldsOf(section), path)?.label ?? path.split(".").at(-1) ?? "";
