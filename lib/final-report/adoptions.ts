import type { MaybeActor } from "@/lib/access/actor";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { ContentItem } from "@/lib/profiles/revisions/content";
import { practicesByKey } from "@/lib/profiles/revisions/practices";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import type { Practice, ReportContent } from "./content";
import type { Adoption } from "./present";

/** The key that a practice has in profiles: the same whoever takes it, so that nobody takes it twice. */
const keyIn = ({ code }: Pick<ProjectRow, "code">, { key }: Pick<Practice, "key">) => `${code.toLowerCase()}-${key}`;

/** Whether a practice is this place's own, or of all that take part. */
export const isOf = ({ places }: Pick<Practice, "places">, slug: string): boolean =>
  places.length === 0 || places.includes(slug);

/** A text with a last paragraph that names the project it comes from; none where nothing is written. */
function withSource(text: string | null, project: ProjectRow, locale: Locale): string {
  if (!text) return "";
  const title = inLanguage({ en: project.titleEn, zh: project.titleZh }, locale)?.text ?? project.code;
  const others = project.partners
    .filter(({ status }) => status === "ACCEPTED")
    .map(({ place }) => nameOf(place)[locale]);
  const { source, and } = messagesOf(locale).finalReport;
  return `${text}\n\n${formatMessage(source, locale, { title, code: project.code, places: others.join(and) })}`;
}

/** A practice as an item of a profile. */
export function itemOf(project: ProjectRow, practice: Practice): ContentItem {
  const { title, body, themes } = practice;
  const [en, zh] = LOCALES.map((locale) => withSource(body[locale], project, locale)) as [string, string];
  return {
    key: keyIn(project, practice),
    title: { en: title.en ?? "", zh: title.zh ?? "" },
    body: { en, zh },
    themes,
    derivedFromParagraph: null,
  };
}

/** Which of a report's practices stand in the profiles of the project's places, as far as the reader may know. */
export async function adoptionsOf(project: ProjectRow, content: ReportContent, actor: MaybeActor): Promise<Adoption[]> {
  const keys = new Map(content.practices.map((practice) => [keyIn(project, practice), practice.key]));
  const slugs = project.partners.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place.slug);
  const standing = await practicesByKey([...keys.keys()], slugs, actor);
  return standing.map(({ key, place, number, status }) => ({
    practice: keys.get(key) ?? key,
    place,
    revision: number,
    status,
  }));
}
