import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { pageSchema } from "@/lib/platform/schema";
import { PlaceKind } from "@/prisma/generated/enums";
import { pictureSchema } from "./pictures/schema";

/** A remark about something that is published as printed but doubtful. */
const note = bilingual.extend({
  field: z.enum(["population", "areaKm2", "name", "themes", "challenges", "text"]),
});

/** A profile as it stands in a list. */
export const profileCard = z.object({
  slug: z.string(),
  kind: z.enum(PlaceKind),
  side: z.string(),
  country: z.string(),
  name: bilingual,
  population: z.int(),
  /** Year and source of a figure that a coordinator brought up to date; null as long as it is the brochure's. */
  populationYear: z.int().nullable(),
  populationSource: z.string().nullable(),
  areaKm2: z.number(),
  areaYear: z.int().nullable(),
  areaSource: z.string().nullable(),
  /** Where the programme's brochure writes of it; null where it does not. */
  sourcePage: z.int().nullable(),
  /** The themes that the printed labels stand for. */
  themes: z.array(z.string()),
  /** The themes that what it offers, and what it seeks, is about; lists are filtered by them too. */
  themesOffered: z.array(z.string()),
  themesSought: z.array(z.string()),
  printedLabels: z.array(z.string()),
  challenges: z.array(z.string()),
  location: z.object({ lat: z.number(), lon: z.number() }),
  notes: z.array(note),
});

/** One thing that a place offers or seeks; `derivedFromParagraph` when the brochure states it in the overview only. */
const profileItem = z.object({
  id: z.int(),
  /** Stays the same from revision to revision. */
  key: z.string(),
  title: bilingual,
  body: bilingual,
  themes: z.array(z.string()),
  derivedFromParagraph: z.int().nullable(),
});

/** A coordinator of the place, by name and e-mail as far as that person consents to being shown. */
const coordinator = z.object({ name: bilingual.nullable(), email: z.string().nullable() });

/** A whole published profile, with what the asking person may do with it. */
export const profile = profileCard.extend({
  overview: bilingual.nullable(),
  practices: z.array(profileItem),
  priorities: z.array(profileItem),
  coordinators: z.array(coordinator),
  /** A photograph and the arms, where the place shows them. */
  pictures: z.array(pictureSchema),
  threadId: z.int(),
  updatedAt: z.iso.datetime(),
  /** Since when it takes part no more; null as long as it does. */
  retiredAt: z.iso.datetime().nullable(),
  revision: z.object({ number: z.int(), publishedAt: z.iso.datetime() }),
  abilities: z.object({ comment: z.boolean(), propose: z.boolean(), edit: z.boolean() }),
});

/** One page of a list of profiles. */
export const profilePage = pageSchema(profileCard);

export type Note = z.infer<typeof note>;
export type ProfileCard = z.infer<typeof profileCard>;
/** As much of a profile as another is compared with. */
export type PlaceFigures = Pick<ProfileCard, "slug" | "side" | "name" | "population" | "areaKm2" | "location">;
export type ProfileItem = z.infer<typeof profileItem>;
export type Coordinator = z.infer<typeof coordinator>;
export type Profile = z.infer<typeof profile>;
