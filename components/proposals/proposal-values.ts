import { LOCALES, type Locale } from "@/lib/language/locales";
import { valueAt } from "@/lib/merge/at";
import { type FirstBasics, firstFields } from "@/lib/plan-model/basics";
import type { Field } from "@/lib/plan-model/fields";
import type { ProjectInput } from "@/lib/projects/schema";
import { excerpt } from "@/lib/text/excerpt";
import { LIMITS } from "@/lib/text/limits";
import type { StartingPoint } from "@/lib/workflow/prefill";

type Named<Kind> = {
  [N in keyof FirstBasics]: FirstBasics[N] extends Kind ? N : never;
}[keyof FirstBasics];
type ListName = Named<string[]>;
type TextName = Named<{ en: string | null }>;
type FirstInput = Pick<ProjectInput, keyof FirstBasics>;
type PlainName = Exclude<keyof FirstBasics, ListName | TextName>;

/** What stands in the form: flat and as text, so that it can be kept, compared and put back. */
export type ProposalValues = Record<`${TextName}.${Locale}` | PlainName, string> &
  Record<ListName, string[]> & {
    lead: string;
    partners: string[];
    /** Typed into the partners' field, but no place's name. */
    typed: string;
    originalLanguage: Locale;
    /** Code of the project whose plan it begins with. */
    from: string;
    /** The call that it is meant for, where several are open. */
    round: string;
  };

/** What the project begins with, by the names of the form's controls: texts by language. */
function ownValues(one: (name: string, field: Field) => string, all: (name: string, field: Field) => string[]) {
  const entries = firstFields().flatMap((field): [string, string | string[]][] => {
    if (field.kind === "text")
      return LOCALES.map((locale) => [`${field.name}.${locale}`, one(`${field.name}.${locale}`, field)]);
    return [[field.name, field.kind === "codes" ? all(field.name, field) : one(field.name, field)]];
  });
  return Object.fromEntries(entries) as Pick<ProposalValues, `${TextName}.${Locale}` | PlainName | ListName>;
}

/** An empty form of somebody who writes in this language. */
export const emptyValues = (locale: Locale, lead: string, partners: string[]): ProposalValues => ({
  lead,
  partners,
  typed: "",
  originalLanguage: locale,
  from: "",
  round: "",
  ...ownValues(
    () => "",
    () => [],
  ),
});

/** The form with what a starting point gives it: a title after what both places name, and its scope; or an earlier plan's. */
export function startingValues(empty: ProposalValues, { title, cluster, themes, from }: StartingPoint): ProposalValues {
  if (from) {
    const { code, originalLanguage } = from;
    // Dates are those of the earlier project alone.
    const held = (name: string, { reuse }: Field) => (reuse === false ? null : valueAt(from, name));
    const own = ownValues(
      (name, field) => String(held(name, field) ?? ""),
      (name, field) => (held(name, field) ?? []) as string[],
    );
    return { ...empty, from: code, originalLanguage, ...own };
  }
  const called = title?.[empty.originalLanguage] ?? "";
  return { ...empty, [`title.${empty.originalLanguage}`]: excerpt(called, LIMITS.title), cluster, themes };
}

/** What the form holds now. */
export function valuesOf(form: HTMLFormElement): ProposalValues {
  const data = new FormData(form);
  const one = (name: string) => String(data.get(name) ?? "");
  const all = (name: string) => data.getAll(name).map(String);
  return {
    lead: one("lead"),
    partners: all("partners"),
    typed: one("partnersTyped").trim(),
    originalLanguage: one("originalLanguage") === "zh" ? "zh" : "en",
    from: one("from"),
    round: one("round"),
    ...ownValues(one, all),
  };
}

/** The API's input for a new project. */
export function inputOf(values: ProposalValues, status: "DRAFT" | "PROPOSED"): ProjectInput {
  const { lead, partners, originalLanguage, from, round } = values;
  const flat = values as unknown as Record<string, string | string[]>;
  const given = ({ name, kind }: Field) => {
    if (kind === "text") return Object.fromEntries(LOCALES.map((locale) => [locale, flat[`${name}.${locale}`]]));
    return kind === "day" ? flat[name] || null : flat[name];
  };
  const own = Object.fromEntries(firstFields().map((field) => [field.name, given(field)])) as FirstInput;
  return {
    status,
    lead,
    partners,
    originalLanguage,
    ...own,
    ...(from && { from }),
    ...(round && { round: Number(round) }),
  };
}
