import type { Bilingual } from "@/lib/taxonomy/queries";

/** Something that a place offers or seeks. */
export type Item = { key: string; title: Bilingual };

/** What of a place decides whom it fits. */
export type Candidate = {
  slug: string;
  side: string;
  /** The themes it names, of what it offers, and of what it seeks. */
  themes: string[];
  offers: string[];
  seeks: string[];
  kind: string;
  population: number;
  /** Slugs of the places that its profile names, and of those that it has a project with. */
  names: string[];
  partners: string[];
  /** How many projects it has on its hands, and the themes of those. */
  openProjects: number;
  /** Whether anybody sent or was sent a proposal with it yet. */
  approached: boolean;
  covered: string[];
  /** In how many days it answered invitations, on average; null where it had none to answer. */
  answersInDays: number | null;
  practices: Item[];
  priorities: Item[];
};
