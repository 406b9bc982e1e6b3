import { asLocale } from "@/lib/language/locales";
import { type Basics, basicFields, editedBasics, firstFields, pickFields } from "@/lib/plan-model/basics";
import type { Field } from "@/lib/plan-model/fields";
import { digestOf, withDigests } from "@/lib/plan-model/text";
import { dateOf, dayOf } from "@/lib/project-rules/days";
import { Prisma, type Project } from "@/prisma/generated/client";

type Row = Pick<Project, "originalLanguage">;
type Values = Readonly<Record<string, unknown>>;

const PARTS = { en: "En", zh: "Zh", of: "Of" } as const;
const columnOf = ({ name, column = name }: Field) => column;
const partsOf = (field: Field) =>
  Object.entries(PARTS).map(([part, end]) => [part, columnOf(field) + end] as [keyof typeof PARTS, string]);

/** The project's own fields from its row, with the digest of the original that each translation was written for. */
export function basicsOf(row: Row): Basics {
  const original = asLocale(row.originalLanguage);
  const columns = row as unknown as Values;
  const held = (field: Field) => {
    if (field.kind === "text") {
      const text = Object.fromEntries(partsOf(field).map(([part, column]) => [part, columns[column]]));
      return { ...text, of: text.of ?? digestOf(text[original] as string | null) };
    }
    const value = columns[columnOf(field)];
    return field.kind === "day" ? dayOf(value as Date | null) : value;
  };
  return Object.fromEntries(basicFields().map((field) => [field.name, held(field)])) as Basics;
}

/** The columns of the project's row that hold these fields. */
export function columnsOf(basics: object): Partial<Project> {
  const columns = basicFields().flatMap((field): [string, unknown][] => {
    const value = (basics as Values)[field.name];
    if (value === undefined) return [];
    if (field.kind === "text") return partsOf(field).map(([part, column]) => [column, (value as Values)[part]]);
    return [[columnOf(field), field.kind === "day" ? dateOf(value as string | null) : value]];
  });
  return Object.fromEntries(columns);
}

/** The columns of a project that begins with these fields. */
export const firstColumns = (input: object) =>
  columnsOf(pickFields(firstFields(), input)) as Partial<Project> & Pick<Project, "clusterCode">;

/** The fields after an edit, each translation with the original that it belongs to from now on. */
export function basicsAfter(row: Row, edit: object): Basics {
  const before = basicsOf(row);
  return withDigests(before, editedBasics(before, edit), asLocale(row.originalLanguage));
}

/** The fields of project `p`, as a version freezes them, as pairs for `jsonb_build_object`. */
export const frozenSql = (): Prisma.Sql =>
  Prisma.raw(
    basicFields()
      .map((field) => `'${field.name}', ${frozenColumn(field)}`)
      .join(", "),
  );

const frozenColumn = (field: Field) =>
  field.kind === "text"
    ? `jsonb_build_object('en', p."${columnOf(field)}En", 'zh', p."${columnOf(field)}Zh")`
    : `to_jsonb(p."${columnOf(field)}")`;
