import type { Bilingual } from "@/lib/taxonomy/queries";

export type PlaceKind = "CITY" | "REGION" | "ZONE";

/** A remark about something that is published as printed but doubtful. */
export type Note = {
  field: "population" | "areaKm2" | "name" | "themes" | "challenges" | "text";
  en: string;
  zh: string;
};

/** A profile as it stands in a list. */
export type ProfileCard = {
  slug: string;
  kind: PlaceKind;
  side: string;
  country: string;
  name: Bilingual;
  population: number;
  areaKm2: number;
  sourcePage: number;
  themes: string[];
  printedLabels: string[];
  challenges: string[];
  location: { lat: number; lon: number };
  notes: Note[];
};

/** One thing that a place offers or seeks; `derivedFromParagraph` when the brochure states it in the overview only. */
export type ProfileItem = {
  id: number;
  title: Bilingual;
  body: Bilingual;
  themes: string[];
  derivedFromParagraph: number | null;
};

/** A whole published profile, with what the asking person may do with it. */
export type Profile = ProfileCard & {
  overview: Bilingual | null;
  practices: ProfileItem[];
  priorities: ProfileItem[];
  threadId: number;
  updatedAt: string;
  revision: { number: number; publishedAt: string };
  abilities: { comment: boolean; propose: boolean; edit: boolean };
};
