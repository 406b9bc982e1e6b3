import { z } from "zod";
import { day } from "@/lib/language/dates";
import { translated, written } from "@/lib/language/texts";
import { code, codeGiven, digest, optionalLine, optionalParagraphs } from "@/lib/text/schema";
import {
  type Basics,
  type BasicsEdit,
  basicFields,
  type First,
  type FirstBasics,
  type FrozenBasics,
  firstFields,
} from "./basics";
import { blankOf, type CodesField, type Field, type TextField } from "./fields";
import type { PlanText } from "./text-form";

type Shape<B> = { [N in keyof B]: z.ZodType<B[N], B[N]> };
type Optional<B> = { [N in keyof B]-?: z.ZodOptional<z.ZodType<NonNullable<B[N]> | Extract<B[N], null>>> };
type Given<B> = { [N in keyof B]: B[N] extends Pick<PlanText, "en" | "zh"> ? Partial<B[N]> : B[N] };
type FirstShape = Shape<Given<Pick<FirstBasics, First>>> & {
  [N in Exclude<keyof FirstBasics, First>]: z.ZodPrefault<Shape<Given<FirstBasics>>[N]>;
};

const shapeOf = (fields: readonly Field[], schemaOf: (field: Field) => z.ZodType) =>
  Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])) as unknown;

const CODE_LENGTH = 60;
const GOAL = z.int().min(1).max(17);

// As it was frozen or is kept: what is written anew is checked where it comes in. What is declared later is empty in
// every earlier plan.
function stored(field: Field, text: z.ZodType): z.ZodType {
  switch (field.kind) {
    case "text":
      return text;
    case "codes":
      return z.array(field.of === "sdgs" ? GOAL : code(CODE_LENGTH)).prefault([]);
    case "code":
      return code(CODE_LENGTH);
    default:
      return z.iso.date().nullable().prefault(null);
  }
}

/** The project's own fields as a version freezes them. */
export const frozenShape = () =>
  shapeOf(basicFields(), (field) => stored(field, written.prefault({ en: null, zh: null }))) as Shape<FrozenBasics>;
/** The same as they are being rewritten, each translation with the original that it belongs to. */
export const writtenShape = () =>
  shapeOf(basicFields(), (field) =>
    stored(field, translated.prefault({ en: null, zh: null, of: null })),
  ) as Shape<Basics>;
/** The same as answers show them: nothing is left out. */
export const shownShape = () => shapeOf(basicFields(), (field) => shown(field)) as Shape<Basics>;

function shown(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
      return translated;
    case "codes":
      return z.array(field.of === "sdgs" ? z.int() : z.string());
    case "code":
      return z.string();
    default:
      return z.iso.date().nullable();
  }
}

const unique = <T extends string | number>(values: T[]) => [...new Set(values)];

/** A set of codes: each once, in the order given; of numbers, in theirs. */
const setOf = ({ of, most }: CodesField): z.ZodType =>
  of === "sdgs"
    ? z
        .array(GOAL)
        .max(most)
        .transform((goals) => unique(goals).sort((a, b) => a - b))
    : z
        .array(codeGiven(CODE_LENGTH))
        .max(most)
        .transform((codes) => unique(codes));

const textIn = ({ line, longest }: TextField) => {
  const one = line ? optionalLine(longest) : optionalParagraphs(longest);
  return z.strictObject({ en: one, zh: one });
};
/** Says of a translation too which original it was written for, so that it can be said to hold still. */
const withOriginal = (field: TextField) => textIn(field).extend({ of: digest.nullable().optional() });

const input = (field: Field, text: (field: TextField) => z.ZodType): z.ZodType => {
  switch (field.kind) {
    case "text":
      return text(field);
    case "codes":
      return setOf(field);
    case "code":
      return codeGiven(CODE_LENGTH);
    default:
      return day.nullable();
  }
};

/** What may be said of these fields in a change: what is left out stays, null clears. */
export const editShape = (fields: readonly Field[]) =>
  shapeOf(fields, (field) => input(field, withOriginal).optional()) as Optional<BasicsEdit>;
/** The same of texts without their originals. */
export const plainEditShape = <B>(fields: readonly Field[]) =>
  shapeOf(fields, (field) => input(field, textIn).optional()) as Optional<BasicsEdit<B>>;
/** What a project begins with: some fields must be there, and what is left out of the others is empty. */
export const firstShape = () => shapeOf(firstFields(), atFirst) as FirstShape;

const atFirst = (field: Field): z.ZodType => {
  const schema = input(field, textIn);
  return field.first ? schema : schema.prefault(field.kind === "text" ? {} : blankOf(field));
};
