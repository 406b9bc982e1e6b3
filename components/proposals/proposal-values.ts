import type { Locale } from "@/lib/language/locales";
import type { ProjectInput } from "@/lib/projects/schema";
import { excerpt } from "@/lib/text/excerpt";
import { LIMITS } from "@/lib/text/limits";
import type { StartingPoint } from "@/lib/workflow/prefill";

type TextField = "title.en" | "title.zh" | "summary.en" | "summary.zh" | "cluster" | "startsOn" | "endsOn";
type ListField = "themes" | "challenges";

/** What stands in the form: flat and as text, so that it can be kept, compared and put back. */
export type ProposalValues = Record<TextField, string> &
  Record<ListField, string[]> & {
    lead: string;
    partners: string[];
    /** Typed into the partners' field, but no place's name. */
    typed: string;
    originalLanguage: Locale;
    /** Code of the project whose plan it begins with. */
    from: string;
  };

/** An empty form of somebody who writes in this language. */
export const emptyValues = (locale: Locale, lead: string, partners: string[]): ProposalValues => ({
  lead,
  partners,
  typed: "",
  originalLanguage: locale,
  from: "",
  "title.en": "",
  "title.zh": "",
  "summary.en": "",
  "summary.zh": "",
  cluster: "",
  themes: [],
  challenges: [],
  startsOn: "",
  endsOn: "",
});

/** The form with what a starting point gives it: the words of an offer or priority as a title, its scope; or an earlier plan's. */
export function startingValues(empty: ProposalValues, { bases, cluster, themes, from }: StartingPoint): ProposalValues {
  if (from) {
    return {
      ...empty,
      from: from.code,
      originalLanguage: from.originalLanguage,
      "title.en": from.title.en ?? "",
      "title.zh": from.title.zh ?? "",
      "summary.en": from.summary.en ?? "",
      "summary.zh": from.summary.zh ?? "",
      cluster: from.cluster,
      themes: from.themes,
      challenges: from.challenges,
    };
  }
  const title = bases[0]?.item.title[empty.originalLanguage] ?? "";
  return { ...empty, [`title.${empty.originalLanguage}`]: excerpt(title, LIMITS.title), cluster, themes };
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
    "title.en": one("title.en"),
    "title.zh": one("title.zh"),
    "summary.en": one("summary.en"),
    "summary.zh": one("summary.zh"),
    cluster: one("cluster"),
    themes: all("themes"),
    challenges: all("challenges"),
    startsOn: one("startsOn"),
    endsOn: one("endsOn"),
  };
}

/** The API's input for a new project. */
export const inputOf = (values: ProposalValues, status: "DRAFT" | "PROPOSED"): ProjectInput => ({
  status,
  lead: values.lead,
  partners: values.partners,
  originalLanguage: values.originalLanguage,
  title: { en: values["title.en"], zh: values["title.zh"] },
  summary: { en: values["summary.en"], zh: values["summary.zh"] },
  cluster: values.cluster,
  themes: values.themes,
  challenges: values.challenges,
  startsOn: values.startsOn || null,
  endsOn: values.endsOn || null,
  ...(values.from && { from: values.from }),
});
