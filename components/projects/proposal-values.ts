import type { Locale } from "@/lib/language/messages";
import type { ProjectInput } from "@/lib/projects/schema";

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
  };

/** An empty form of somebody who writes in this language. */
export const emptyValues = (locale: Locale, lead: string, partners: string[]): ProposalValues => ({
  lead,
  partners,
  typed: "",
  originalLanguage: locale,
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
});
