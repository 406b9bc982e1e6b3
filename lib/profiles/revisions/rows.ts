import type { Prisma } from "@/prisma/generated/client";
import type { Note } from "../present";
import type { Content, ContentItem, List } from "./content";

const PERSON = { select: { nameEn: true, nameZh: true } } as const;

/** What is read of a revision to show it in a list. */
export const CARD = {
  place: { select: { id: true, slug: true, nameEn: true, nameZh: true, sideCode: true } },
  author: PERSON,
  editor: PERSON,
  reviewer: PERSON,
} as const satisfies Prisma.ProfileRevisionInclude;

/** What is read of a revision to show it whole. */
export const WHOLE = {
  ...CARD,
  items: { orderBy: { position: "asc" } },
} as const satisfies Prisma.ProfileRevisionInclude;

export type CardRow = Prisma.ProfileRevisionGetPayload<{ include: typeof CARD }>;
export type WholeRow = Prisma.ProfileRevisionGetPayload<{ include: typeof WHOLE }>;

const KIND = { practices: "PRACTICE", priorities: "PRIORITY" } as const;

const itemsOf = (row: Pick<WholeRow, "items">, list: List): ContentItem[] =>
  row.items
    .filter((item) => item.kind === KIND[list])
    .map((item) => ({
      key: item.key,
      title: { en: item.titleEn, zh: item.titleZh },
      body: { en: item.bodyEn, zh: item.bodyZh },
      themes: item.themes,
      derivedFromParagraph: item.derivedFromParagraph,
    }));

/** What a stored revision says. */
export const contentOf = (row: WholeRow): Content => ({
  population: row.population,
  populationYear: row.populationYear,
  populationSource: row.populationSource,
  areaKm2: row.areaKm2,
  areaYear: row.areaYear,
  areaSource: row.areaSource,
  themes: row.themes,
  challenges: row.challenges,
  overview: { en: row.overviewEn ?? "", zh: row.overviewZh ?? "" },
  // The database gives an object's fields in an order of its own.
  notes: (row.notes as Note[]).map(({ field, en, zh }) => ({ field, en, zh })),
  practices: itemsOf(row, "practices"),
  priorities: itemsOf(row, "priorities"),
});

/** The columns of a revision that hold its content, but for its items. */
export const columnsOf = ({ practices, priorities, overview, ...columns }: Content) => ({
  ...columns,
  overviewEn: overview.en || null,
  overviewZh: overview.zh || null,
});

type NewItem = Pick<ContentItem, "title" | "body" | "themes"> & Partial<ContentItem>;

/** The rows of a revision's items; the database makes the keys of new ones. */
export const itemRowsOf = (revisionId: number, list: List, items: NewItem[]) =>
  items.map((item, index) => ({
    revisionId,
    key: item.key,
    kind: KIND[list],
    position: index + 1,
    titleEn: item.title.en,
    titleZh: item.title.zh,
    bodyEn: item.body.en,
    bodyZh: item.body.zh,
    themes: item.themes,
    derivedFromParagraph: item.derivedFromParagraph ?? null,
  }));
