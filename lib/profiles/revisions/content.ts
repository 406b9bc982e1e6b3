import type { Bilingual } from "@/lib/taxonomy/queries";
import type { Note } from "../present";

/** One thing offered or sought, in a draft: either language may still be empty. */
export type ContentItem = {
  /** Stays with the item from revision to revision. */
  key: string;
  title: Bilingual;
  body: Bilingual;
  themes: string[];
  derivedFromParagraph: number | null;
};

/** A figure's year and source are null as long as it is the brochure's. */
export type Figures = {
  population: number;
  populationYear: number | null;
  populationSource: string | null;
  areaKm2: number;
  areaYear: number | null;
  areaSource: string | null;
};

export const LISTS = ["practices", "priorities"] as const;
export type List = (typeof LISTS)[number];

/** What a revision says; everything that a draft may change. */
export type Content = Figures & {
  themes: string[];
  challenges: string[];
  overview: Bilingual;
  notes: Note[];
} & Record<List, ContentItem[]>;

/** The two figures, with the fields that hold a figure's year and source. */
export const FIGURES = [
  { value: "population", year: "populationYear", source: "populationSource" },
  { value: "areaKm2", year: "areaYear", source: "areaSource" },
] as const satisfies { value: keyof Figures; year: keyof Figures; source: keyof Figures }[];

/** The figures by their names alone. */
export const FIGURE_NAMES = FIGURES.map(({ value }) => value);

/** The paragraphs of a text: what empty lines part. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

const tidy = (text: Bilingual): Bilingual => ({ en: text.en.trim(), zh: text.zh.trim() });

/** The content without the blanks that typing leaves around a text. */
export function tidied(content: Content): Content {
  const items = (list: ContentItem[]) =>
    list.map((item) => ({ ...item, title: tidy(item.title), body: tidy(item.body) }));
  return {
    ...content,
    populationSource: content.populationSource?.trim() || null,
    areaSource: content.areaSource?.trim() || null,
    overview: tidy(content.overview),
    practices: items(content.practices),
    priorities: items(content.priorities),
  };
}
