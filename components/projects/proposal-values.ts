import type { Locale } from "@/lib/language/messages";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectEdit, ProjectInput } from "@/lib/projects/schema";

/** The fields of a proposal that can be edited later, each by the path of its value in the API. */
export const EDITABLE_FIELDS = [
  "title.en",
  "title.zh",
  "summary.en",
  "summary.zh",
  "cluster",
  "themes",
  "challenges",
  "startsOn",
  "endsOn",
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];
type ListField = "themes" | "challenges";

/** What stands in the form: flat and as text, so that it can be kept, compared and put back. */
export type ProposalValues = Record<Exclude<EditableField, ListField>, string> &
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

/** A stored project as the form shows it. */
export const valuesOfProject = (project: ProjectView): ProposalValues => ({
  lead: project.partners.find(({ role }) => role === "LEAD")?.slug ?? "",
  partners: project.partners.filter(({ role }) => role !== "LEAD").map(({ slug }) => slug),
  typed: "",
  originalLanguage: project.originalLanguage,
  "title.en": project.title.en ?? "",
  "title.zh": project.title.zh ?? "",
  "summary.en": project.summary.en ?? "",
  "summary.zh": project.summary.zh ?? "",
  cluster: project.cluster,
  themes: project.themes,
  challenges: project.challenges,
  startsOn: project.startsOn ?? "",
  endsOn: project.endsOn ?? "",
});

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

const comparable = (value: string | string[]) =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : [...value].sort().join(",");

/** The fields in which two states of a proposal differ. */
export const changedFields = (before: ProposalValues, after: ProposalValues): EditableField[] =>
  EDITABLE_FIELDS.filter((field) => comparable(before[field]) !== comparable(after[field]));

/** A state with some fields taken from another one. */
export const withFields = (base: ProposalValues, from: ProposalValues, fields: EditableField[]): ProposalValues => ({
  ...base,
  ...Object.fromEntries(fields.map((field) => [field, from[field]])),
});

/** The API's input for a change: only what differs, so that what somebody else changed elsewhere stays. */
export function editOf(before: ProposalValues, after: ProposalValues): ProjectEdit {
  const edit: Record<string, unknown> = {};
  for (const field of changedFields(before, after)) {
    const [name = "", language] = field.split(".");
    const value = after[field];
    const cleaned = typeof value === "string" ? value.trim() || null : value;
    edit[name] = language ? { ...(edit[name] as object), [language]: cleaned } : cleaned;
  }
  return edit as ProjectEdit;
}
