import { reads } from "@/lib/platform/database";
import { allProfiles, allProfileTexts } from "@/lib/profiles/queries";
import { isAmong } from "@/lib/project-rules/invitations";
import { rowsOf } from "@/lib/tracking/table";

/** A row of a table: both languages side by side, so that one file serves every reader; lists stand in one cell. */
export type Row = Record<string, string | number | null | readonly string[]>;

/** The tables that everybody may have. */
export const TABLES = ["places", "offers", "priorities", "projects"] as const;
export type Table = (typeof TABLES)[number];

/** As many projects as one file holds: what a process can carry beside its other work. */
export const MOST_PROJECTS = 20_000;

/** The address of a thing that stays the same whatever page shows it. */
export const uriOf = (site: string, kind: string, name: string): string => new URL(`/id/${kind}/${name}`, site).href;

async function places(site: string): Promise<Row[]> {
  const [cards, texts] = await Promise.all([allProfiles(), allProfileTexts()]);
  const textOf = new Map(texts.map((text) => [text.slug, text]));
  return cards.map((card) => {
    const text = textOf.get(card.slug);
    return {
      slug: card.slug,
      uri: uriOf(site, "place", card.slug),
      kind: card.kind,
      side: card.side,
      country: card.country,
      official_code: text?.officialCode ?? null,
      name_en: card.name.en,
      name_zh: card.name.zh,
      population: card.population,
      population_year: card.populationYear,
      population_source: card.populationSource,
      area_km2: card.areaKm2,
      area_year: card.areaYear,
      area_source: card.areaSource,
      brochure_page: card.sourcePage,
      lat: card.location.lat,
      lon: card.location.lon,
      themes: card.themes,
      challenges: card.challenges,
      overview_en: text?.overviewEn ?? null,
      overview_zh: text?.overviewZh ?? null,
      notes_en: card.notes.map(({ en }) => en),
      notes_zh: card.notes.map(({ zh }) => zh),
    };
  });
}

const items = (list: "practices" | "priorities") => async (site: string) =>
  (await allProfileTexts()).flatMap(({ slug, [list]: found }) =>
    found.map(
      ({ key, title, body, themes }): Row => ({
        place: slug,
        place_uri: uriOf(site, "place", slug),
        key,
        title_en: title.en,
        title_zh: title.zh,
        text_en: body.en,
        text_zh: body.zh,
        themes,
      }),
    ),
  );

async function projects(site: string): Promise<Row[]> {
  const by = { sort: { by: "code", down: false }, locale: "en", offset: 0, limit: MOST_PROJECTS } as const;
  const { rows } = await rowsOf({}, by, null);
  return rows.map((row) => ({
    code: row.code,
    uri: uriOf(site, "project", row.code),
    status: row.status,
    status_since: row.statusSince,
    title_en: row.title.en,
    title_zh: row.title.zh,
    summary_en: row.summary.en,
    summary_zh: row.summary.zh,
    cluster: row.cluster,
    themes: row.themes,
    challenges: row.challenges,
    lead: row.lead.slug,
    partners: row.partners.filter((partner) => isAmong(row, partner)).map(({ slug }) => slug),
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    milestones_reached: row.milestones.done,
    milestones: row.milestones.total,
    milestones_late: row.milestones.late,
    proposed_at: row.proposedAt,
    reported_at: row.reportedAt,
    updated_at: row.updatedAt,
  }));
}

const MAKERS: Record<Table, (site: string) => Promise<Row[]>> = {
  places,
  offers: items("practices"),
  priorities: items("priorities"),
  projects,
};

/** The rows of a table, as a visitor may read them; `site` is the address that their URIs begin with. */
export const rowsOfTable = (table: Table, site: string): Promise<Row[]> => MAKERS[table](site);

/** When something of it changed last: a profile was published or a project moved; null where there is nothing yet. */
export async function changedAt(): Promise<Date | null> {
  const [profile, project] = await Promise.all([
    reads().profileRevision.aggregate({ where: { status: "PUBLISHED" }, _max: { publishedAt: true } }),
    reads().project.aggregate({ where: { discarded: false, status: { not: "DRAFT" } }, _max: { updatedAt: true } }),
  ]);
  const days = [profile._max.publishedAt, project._max.updatedAt].filter((day) => day !== null);
  return days.length ? new Date(Math.max(...days.map(Number))) : null;
}
