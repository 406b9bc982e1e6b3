import type { SECTIONS } from "./declaration";
import type { ContentOf, Field } from "./fields";
import { fieldsOf } from "./sections";
import type { PlanText } from "./text-form";

// The project's own fields, as the declaration of the plan has them: what reads, writes, freezes, copies and amends them
// goes through these fields, so that a further one is an entry there and a column.

type Declared = (typeof SECTIONS)["basics"]["fields"];
type Fixed = Extract<Declared[number], { fixed: true }>["name"];
type Later = Extract<Declared[number], { first: false }>["name"];
export type First = Extract<Declared[number], { first: true }>["name"];

/** The project's own fields as they are written, each text with the digest of its original. */
export type Basics = ContentOf<Declared>;
type Written = Pick<PlanText, "en" | "zh">;
/** The same as a version freezes them: texts alone. */
export type FrozenBasics = { [N in keyof Basics]: Basics[N] extends PlanText ? Written : Basics[N] };
/** What of them an amendment can change. */
export type AmendedBasics = Omit<FrozenBasics, Fixed>;
/** What of them a project begins with. */
export type FirstBasics = Omit<FrozenBasics, Later>;
/** A change of some of them: what is left out stays, and so does a language that a text leaves out. */
export type BasicsEdit<B = Basics> = { [N in keyof B]?: B[N] extends Written ? Partial<B[N]> : B[N] };

export const basicFields = () => fieldsOf("basics");
/** What of them an amendment can change. */
export const amendedFields = () => basicFields().filter(({ fixed }) => !fixed);
/** What of them a project begins with; the rest is asked for when its plan is written. */
export const firstFields = () => basicFields().filter(({ first }) => first !== false);
/** Their texts. */
export const isTextField = (field: Field) => field.kind === "text";

type Values = Readonly<Record<string, unknown>>;

/** These fields of something that has them, and nothing else of it. */
export const pickFields = <T>(fields: readonly Field[], from: object): T =>
  Object.fromEntries(fields.flatMap(({ name }) => (name in from ? [[name, (from as Values)[name]]] : []))) as T;

/** The fields as a version freezes them. */
export const frozenOf = (basics: Basics): FrozenBasics =>
  mapped(basics, (field, value) => {
    if (!isTextField(field)) return value;
    const { en, zh } = value as Written;
    return { en, zh };
  });

const byValue = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** The fields in the one order in which their sets are kept. */
export const canonicalBasics = (basics: FrozenBasics): FrozenBasics =>
  mapped(basics, (field, value) =>
    field.kind === "codes" ? [...new Set(value as (string | number)[])].sort(byValue) : value,
  );

function mapped<T extends object>(basics: T, of: (field: Field, value: unknown) => unknown): FrozenBasics {
  const present = basicFields().filter(({ name }) => name in basics);
  return Object.fromEntries(
    present.map((field) => [field.name, of(field, (basics as Values)[field.name])]),
  ) as FrozenBasics;
}

/** The fields after a change of some of them. */
export function editedBasics<B extends Partial<Basics> | FrozenBasics>(before: B, edit: object): B {
  const changes = basicFields().flatMap((field) => {
    const value = (edit as Values)[field.name];
    if (value === undefined) return [];
    const text = isTextField(field) && { ...((before as Values)[field.name] as Written), ...given(value as Values) };
    return [[field.name, text || value]];
  });
  return { ...before, ...Object.fromEntries(changes) };
}

const given = (text: Values) => Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
