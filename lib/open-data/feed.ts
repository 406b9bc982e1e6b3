import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/queries";
import { reads } from "@/lib/platform/database";
import { visibleTo } from "@/lib/projects/visibility";
import { taxonomy } from "@/lib/taxonomy/queries";
import { escapeMarkup } from "@/lib/text/markup";
import { projectByCode } from "@/lib/workflow/queries";
import type { Prisma } from "@/prisma/generated/client";
import { textFile } from "./files";
import { uriOf } from "./tables";

/** What a feed tells of: everything, or what a cluster, a place or a project is about. */
export const FEED_KINDS = ["clusters", "places", "projects"] as const;
export type FeedOf = { kind: (typeof FEED_KINDS)[number]; name: string } | null;

export const ATOM = "application/atom+xml";
/** As many entries as a reader looks through. */
const MOST = 50;

type Entry = { id: string; title: string; at: Date; link: string; summary: string };
type Told = { site: string; locale: Locale };

/** What a feed is called and where its page is, below the language; 404 where there is nothing of that name. */
async function subjectOf(of: FeedOf, locale: Locale): Promise<{ title: string | null; page: string }> {
  if (!of) return { title: null, page: "" };
  const page = `/${of.kind}/${of.name}`;
  if (of.kind === "projects") {
    const { title } = await projectByCode(of.name, null);
    return { title: inLanguage(title, locale)?.text ?? of.name, page };
  }
  const found =
    of.kind === "places"
      ? await placeBySlug(of.name)
      : (await taxonomy()).every.clusters.find(({ code }) => code === of.name);
  if (!found) throw new Problem(404, "notFound");
  return { title: found.name[locale], page };
}

const projectsOf = (of: FeedOf): Prisma.ProjectWhereInput => {
  if (of?.kind === "clusters") return { clusterCode: of.name };
  if (of?.kind === "projects") return { code: of.name };
  return of ? { partners: { some: { place: { slug: of.name }, status: "ACCEPTED" } } } : {};
};

/** Every move of projects that everybody may read, but for what they did before they were proposed. */
async function moves(of: FeedOf, { site, locale }: Told): Promise<Entry[]> {
  const rows = await reads().transition.findMany({
    where: { to: { not: "DRAFT" }, project: { AND: [visibleTo(null), projectsOf(of)] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      ...{ seq: true, to: true, at: true },
      project: { select: { code: true, titleEn: true, titleZh: true, summaryEn: true, summaryZh: true } },
    },
  });
  const { status, openData } = messagesOf(locale);
  return rows.map(({ seq, to, at, project }) => {
    const { code, titleEn, titleZh, summaryEn, summaryZh } = project;
    const title = inLanguage({ en: titleEn, zh: titleZh }, locale)?.text ?? code;
    return {
      id: `${uriOf(site, "project", code)}#${seq}`,
      title: formatMessage(openData.feed.move, locale, { title, status: status[to] }),
      at,
      link: new URL(`/${locale}/projects/${code}`, site).href,
      summary: inLanguage({ en: summaryEn, zh: summaryZh }, locale)?.text ?? "",
    };
  });
}

/** Every published revision of profiles. */
async function revisions(of: FeedOf, { site, locale }: Told): Promise<Entry[]> {
  if (of && of.kind !== "places") return [];
  const rows = await reads().profileRevision.findMany({
    where: { status: "PUBLISHED", publishedAt: { not: null }, ...(of && { place: { slug: of.name } }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { number: true, publishedAt: true, place: { select: { slug: true, nameEn: true, nameZh: true } } },
  });
  const { openData } = messagesOf(locale);
  return rows.flatMap(({ number, publishedAt: at, place }) => {
    const name = locale === "zh" ? place.nameZh : place.nameEn;
    const title = formatMessage(openData.feed.profile, locale, { place: name });
    const link = new URL(`/${locale}/places/${place.slug}`, site).href;
    return at ? [{ id: `${uriOf(site, "place", place.slug)}#${number}`, title, at, link, summary: "" }] : [];
  });
}

const element = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`;

function entryXml({ id, title, at, link, summary }: Entry): string {
  const parts = [element("id", id), element("title", title), element("updated", at.toISOString())];
  const words = summary ? element("summary", summary) : "";
  return `<entry>${parts.join("")}<link href="${escapeMarkup(link)}"/>${words}</entry>`;
}

/** The latest of what everybody may read, as an Atom feed (RFC 4287); 404 where there is nothing of that name. */
export async function feedOf(of: FeedOf, { site, locale }: Told) {
  const subject = await subjectOf(of, locale);
  const told = { site, locale };
  const entries = (await Promise.all([moves(of, told), revisions(of, told)])).flat();
  const latest = entries.sort((a, b) => Number(b.at) - Number(a.at)).slice(0, MOST);
  const { shell, openData } = messagesOf(locale);
  const address = new URL(`/api/v1/feeds/${of ? `${of.kind}/${of.name}` : "all"}?locale=${locale}`, site).href;
  const title = subject.title
    ? formatMessage(openData.feed.about, locale, { title: subject.title, name: shell.name })
    : formatMessage(openData.feed.all, locale, { name: shell.name });
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale === "zh" ? "zh-Hans" : "en"}">`,
    element("id", address),
    element("title", title),
    element("updated", (latest[0]?.at ?? new Date(0)).toISOString()),
    `<author>${element("name", shell.name)}</author>`,
    `<link rel="self" type="${ATOM}" href="${escapeMarkup(address)}"/>`,
    `<link href="${escapeMarkup(new URL(`/${locale}${subject.page}`, site).href)}"/>`,
    ...latest.map(entryXml),
    "</feed>",
  ].join("\n");
  return textFile(`${of?.name ?? "all"}.atom`, `${ATOM}; charset=utf-8`, text);
}
