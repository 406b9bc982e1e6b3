import { z } from "zod";
import { PlaceKind } from "@/prisma/generated/enums";

/** A text in both languages of the product. */
export const bilingualSchema = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Figures as the brochure prints them in the passage an item is written from, unit and all: `3.6万亿元`, `83.8%`, `2020年`. */
const figures = z.array(z.string().regex(/\d/)).default([]);

const itemSchema = z.strictObject({
  title: bilingualSchema,
  body: bilingualSchema,
  themes: z.array(code).default([]),
  figures,
  /** Set when the brochure states this strength in its overview only: the paragraph it stands in, counted from 1. */
  derivedFromParagraph: z.int().min(1).optional(),
});

/** A remark about a figure, a name or a list that is published as printed but doubtful. */
const noteSchema = z.strictObject({
  field: z.enum(["population", "areaKm2", "name", "themes", "challenges", "text"]),
  en: z.string().min(1),
  zh: z.string().min(1),
});

/** One file of `data/places`: a place and the profile the brochure publishes of it. */
export const placeFileSchema = z.strictObject({
  slug: code,
  name: bilingualSchema,
  /** A side of `data/taxonomy.yaml`. */
  side: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum(PlaceKind),
  country: z.string().regex(/^[A-Z]{2}$/),
  location: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  sourcePage: z.int().positive(),
  population: z.int().positive(),
  areaKm2: z.number().positive(),
  printedLabels: z.array(z.string()).min(1),
  themes: z.array(code),
  challenges: z.array(code).default([]),
  notes: z.array(noteSchema).default([]),
  /** Paragraphs are separated by an empty line. Absent where it is not written yet. */
  overview: z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1), figures }).optional(),
  practices: z.array(itemSchema).default([]),
  priorities: z.array(itemSchema).default([]),
});

export type PlaceFile = z.infer<typeof placeFileSchema>;
export type PlaceFileItem = PlaceFile["practices"][number];
