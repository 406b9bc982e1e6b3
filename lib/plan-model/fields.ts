import { LIMITS } from "@/lib/text/limits";
import { CHOICES, type Choice } from "./choices";
import type { PlanText } from "./text-form";

/** What the check before sending asks of a field that is empty: the sentence, under `planCheck.findings`. */
export type Check = {
  code: string;
  /** `should` where nothing is said. */
  severity?: "must" | "should";
  /** Whether either language will do; else the original's must be there. */
  either?: boolean;
};

/** What can be said of a field of any kind; most fields need nothing of it. */
type More = {
  /** Its message under `plan.fields`, where that is not its name. */
  label?: string;
  /** Whether `plan.fieldHints` has a hint under its label. */
  hint?: true;
  /** Its example of a good answer, under `plan.examples`. */
  example?: string;
  check?: Check;
  /** Left out where another project begins with this plan. */
  reuse?: false;
  /** The column of the project's own row that holds it; of a text, how its columns begin. */
  column?: string;
  /** Of the project's own: whether it stays as it was agreed, whatever an amendment asks for. */
  fixed?: true;
  /** Of the project's own: whether no project begins without it, or is only asked for it when its plan is written. */
  first?: boolean;
};
type Named<N extends string> = More & { name: N; label: string };

/** A text in one language or both: on one line, or in paragraphs. */
export type TextField<N extends string = string> = Named<N> & { kind: "text"; longest: number; line: boolean };
/** A text for each of the sides, or of the places that take part. */
export type TextsField<N extends string = string> = Named<N> & {
  kind: "texts";
  of: "places" | "sides";
  /** What each is called among all lists of the plan. */
  list: string;
  longest: number;
};
/** One of a few values; `usual` is what is not sent, `initial` what the form begins with. */
export type ChoiceField<N extends string = string, C extends Choice = Choice> = Named<N> & {
  kind: "choice";
  choice: C;
  usual?: (typeof CHOICES)[C][number];
  initial?: (typeof CHOICES)[C][number];
};
/** A place; where it is `required`, there is no entry without one. */
export type PlaceField<N extends string = string, R extends boolean = boolean> = Named<N> & {
  kind: "place";
  required: R;
  /** What the check says of a place that takes no part. */
  takesPart?: string;
};
export type NumberField<N extends string = string, R extends boolean = boolean> = Named<N> & {
  kind: "number";
  quantity: "indicator" | "amount" | "year";
  required: R;
};
/** A code of the taxonomy. */
export type CodeField<N extends string = string> = Named<N> & { kind: "code"; of: "cluster" };
/** Some codes of the taxonomy, or numbers of Sustainable Development Goals, each once. */
export type CodesField<N extends string = string> = Named<N> & {
  kind: "codes";
  of: "themes" | "challenges" | "sdgs";
  most: number;
};
export type DayField<N extends string = string> = Named<N> & { kind: "day" };
/** A list of entries, each with the same fields and a key of its own. */
export interface ListField<N extends string = string, F extends Fields = Fields> extends Named<N> {
  kind: "list";
  /** What it is called among all lists of the plan: its words in `plan.lists`, `plan.item`, `plan.add`, `plan.none`. */
  list: string;
  fields: F;
  /** Whether the entries are counted, or stand as rows of a table. */
  shown?: "numbered" | "table";
}
export type Field =
  | TextField
  | TextsField
  | ChoiceField
  | PlaceField
  | NumberField
  | CodeField
  | CodesField
  | DayField
  | ListField;
export type Fields = readonly Field[];

/** Paragraphs in one language or both. */
export const text = <const N extends string>(name: N, more: More & { longest?: number } = {}): TextField<N> => ({
  kind: "text",
  name,
  label: name,
  longest: LIMITS.paragraphs,
  line: false,
  ...more,
});
/** The same on one line. */
export const line = <const N extends string>(name: N, more: More & { longest?: number } = {}): TextField<N> => ({
  kind: "text",
  name,
  label: name,
  longest: LIMITS.line,
  line: true,
  ...more,
});
export const texts = <const N extends string>(
  name: N,
  more: More & Pick<TextsField, "of" | "list">,
): TextsField<N> => ({ kind: "texts", name, label: "text", longest: LIMITS.paragraphs, ...more });
export const choice = <const N extends string, const C extends Choice>(
  name: N,
  of: C,
  more: More & Pick<ChoiceField<N, C>, "usual" | "initial"> = {},
): ChoiceField<N, C> => ({ kind: "choice", name, label: name, choice: of, ...more });
export const place = <const N extends string>(
  name: N,
  more: More & Pick<PlaceField, "takesPart"> = {},
): PlaceField<N, false> => ({ kind: "place", name, label: name, required: false, ...more });
export const number = <const N extends string>(
  name: N,
  quantity: NumberField["quantity"],
  more: More = {},
): NumberField<N, false> => ({ kind: "number", name, label: name, quantity, required: false, ...more });
export const list = <const N extends string, const F extends Fields>(
  name: N,
  of: string,
  fields: F,
  more: More & Pick<ListField, "shown"> = {},
): ListField<N, F> => ({ kind: "list", name, label: of, list: of, fields, ...more });
export const code = <const N extends string>(name: N, of: CodeField["of"], more: More = {}): CodeField<N> => ({
  kind: "code",
  name,
  label: name,
  of,
  ...more,
});
export const codes = <const N extends CodesField["of"]>(name: N, more: More & { most: number }): CodesField<N> => ({
  kind: "codes",
  name,
  label: name,
  of: name,
  ...more,
});
export const day = <const N extends string>(name: N, more: More = {}): DayField<N> => ({
  kind: "day",
  name,
  label: name,
  ...more,
});
/** A place or a number that no entry is without. */
export const required = <T extends { required: boolean }>(field: T): Omit<T, "required"> & { required: true } => ({
  ...field,
  required: true,
});

/** One of the project's own that stays as it was agreed. */
export const fixed = <T extends object>(field: T): T & { fixed: true } => ({ ...field, fixed: true });
/** One of the project's own that no project begins without. */
export const first = <T extends object>(field: T): T & { first: true } => ({ ...field, first: true });
/** One of the project's own that is asked for only when its plan is written. */
export const later = <T extends object>(field: T): T & { first: false } => ({ ...field, first: false });

type OrNull<V, R> = R extends true ? V : V | null;
type ValueOf<F> = F extends TextField
  ? PlanText
  : F extends TextsField
    ? Record<string, PlanText>
    : F extends ChoiceField<string, infer C>
      ? (typeof CHOICES)[C][number]
      : F extends PlaceField<string, infer R>
        ? OrNull<string, R>
        : F extends NumberField<string, infer R>
          ? OrNull<number, R>
          : F extends ListField<string, infer I>
            ? ({ key: string } & ContentOf<I>)[]
            : F extends CodesField<infer C>
              ? (C extends "sdgs" ? number : string)[]
              : F extends CodeField
                ? string
                : string | null;
/** What the fields hold. */
export type ContentOf<F extends Fields> = { [E in F[number] as E["name"]]: ValueOf<E> };

type GivenFor<F> = F extends TextField
  ? Partial<PlanText>
  : F extends TextsField
    ? Record<string, Partial<PlanText>>
    : F extends ListField<string, infer I>
      ? ({ key: string } & GivenOf<I>)[]
      : ValueOf<F>;
/** What may be given for them: what is left out is empty. */
export type GivenOf<F extends Fields> = { [E in F[number] as E["name"]]?: GivenFor<E> };

/** A content of which nothing is known but that fields stand at their names. */
export type Content = Record<string, unknown>;

/** The values of a field to choose from; the usual one stands first. */
export const optionsOf = ({ choice: of, usual }: ChoiceField): readonly string[] => {
  const all: readonly string[] = CHOICES[of];
  return usual ? [usual, ...all.filter((one) => one !== usual)] : all;
};

/** A field before anybody has written it. */
export function blankOf(field: Field): unknown {
  switch (field.kind) {
    case "text":
      return { en: null, zh: null, of: null };
    case "texts":
      return {};
    case "list":
    case "codes":
      return [];
    case "choice":
      return field.initial ?? field.usual ?? CHOICES[field.choice][0];
    default:
      return null;
  }
}

/** Fields before anybody has written them. */
export const blankFields = (fields: Fields): Content =>
  Object.fromEntries(fields.map((field) => [field.name, blankOf(field)]));

/** The field at a path, in which entries go by their keys: `items.<key>.title.en`. */
export function fieldAt(fields: Fields, path: string): Field | undefined {
  const [name, , ...inner] = path.split(".");
  const field = fields.find((one) => one.name === name);
  return field?.kind === "list" && inner.length > 0 ? fieldAt(field.fields, inner.join(".")) : field;
}

/** The examples of fields, and of the fields of their entries. */
export const examplesIn = (fields: Fields): string[] =>
  fields.flatMap((field) => [
    ...(field.example ? [field.example] : []),
    ...(field.kind === "list" ? examplesIn(field.fields) : []),
  ]);

/** Whether a field has entries of its own. */
export const isList = (field: Field): field is ListField | TextsField =>
  field.kind === "list" || field.kind === "texts";
const isLong = (field: Field) => field.kind === "text" && !field.line;

/** An entry's fields as it is read: what it is called by, its facts, its longer texts, its lists. */
export function readingOf(fields: Fields) {
  const [name, ...others] = fields;
  return {
    name: name as Field,
    facts: others.filter((field) => !isList(field) && !isLong(field)),
    texts: others.filter((field): field is TextField => isLong(field)),
    lists: others.filter((field) => field.kind === "list"),
  };
}
