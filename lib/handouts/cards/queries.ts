import { Problem } from "@/lib/access/problems";
import { formatDate, formatLarge, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import { profileBySlug } from "@/lib/profiles/queries";
import { type Taxonomy, taxonomy } from "@/lib/taxonomy/queries";
import { projectsOfPlace } from "@/lib/tracking/place-list";
import { projectByCode } from "@/lib/workflow/queries";
import { placesOf } from "../project-places";
import type { Card, Mark } from "./card";

const marksOf = (clusters: Taxonomy["clusters"], locale: Locale): Mark[] =>
  clusters.map(({ shortName, colour }) => ({ name: shortName[locale], colour }));

/** What a place's card says: what every visitor can read of it; null when there is no such place. */
export async function placeCard(slug: string, locale: Locale): Promise<Card | null> {
  const [profile, projects, { clusters }] = await Promise.all([
    profileBySlug(slug, null),
    projectsOfPlace(slug, null, 1),
    taxonomy(),
  ]);
  if (!profile) return null;
  const { catalogue, profile: words } = messagesOf(locale);
  const counted = (name: string, count: number) => ({ name, count, value: formatNumber(count, locale) });
  const other: Locale = locale === "en" ? "zh" : "en";
  return {
    path: `/places/${slug}`,
    about: [catalogue.kinds[profile.kind], countryName(profile.country, locale)].join(" · "),
    name: { text: profile.name[locale], language: locale },
    otherName: { text: profile.name[other], language: other },
    marks: marksOf(
      clusters.filter(({ themes }) => themes.some(({ code }) => profile.themes.includes(code))),
      locale,
    ),
    lines: [],
    facts: [
      { name: words.fields.population, count: profile.population, value: formatLarge(profile.population, locale) },
      counted(words.fields.practices, profile.practices.length),
      counted(words.fields.priorities, profile.priorities.length),
      counted(words.openProjects, projects.open),
    ].filter(({ count }) => count > 0),
  };
}

/** How a project stands, as every visitor can read it; null when there is none, or it is not for everybody. */
export async function projectCard(code: string, locale: Locale): Promise<Card | null> {
  const [project, { clusters }] = await Promise.all([projectByCode(code, null).catch(nothing), taxonomy()]);
  if (!project) return null;
  const { project: named, projects: words, card, status, plan } = messagesOf(locale);
  const title = inLanguage(project.title, locale);
  const { lead, partners } = placesOf(project);
  const { milestones } = project;
  const names = [lead, ...partners].map(({ name, status: answer }) =>
    answer === "INVITED"
      ? formatMessage(card.answered, locale, { name: name[locale], answer: words.invited })
      : name[locale],
  );
  return {
    path: `/projects/${code}`,
    about: [card.project, code].join(" · "),
    name: title ?? { text: code, language: locale },
    marks: marksOf(
      clusters.filter((cluster) => cluster.code === project.cluster),
      locale,
    ),
    lines: [names.join(card.between)],
    facts: [
      { name: named.fields.status, value: status[project.status] },
      ...(milestones.total > 0
        ? [
            {
              name: plan.sections.timeline,
              value: formatMessage(words.milestones, locale, { done: milestones.done, count: milestones.total }),
            },
          ]
        : []),
      { name: card.changed, value: formatDate(project.updatedAt, locale) },
    ],
  };
}

function nothing(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
