import { nameContains } from "@/lib/places/called";
import { reads } from "@/lib/platform/database";
import { lexicon } from "@/lib/search/lexicon";
import { understand } from "@/lib/search/notions";
import { answersTo } from "@/lib/search/queries";
import { anywhere, fold } from "@/lib/text/fold";
import type { SearchKind } from "@/prisma/generated/enums";

/** What a method found, the best first. */
export type Found = {
  kind: SearchKind;
  sourceId: number;
  placeId: number | null;
  projectId: number | null;
  titleEn: string;
  titleZh: string;
};
export type Method = (q: string) => Promise<Found[]>;

// What a visitor reads: projects that were proposed, and no comments.
const OPEN = `kind <> 'COMMENT' AND ("projectId" IS NULL OR "projectId" IN (SELECT id FROM "Project" WHERE status <> 'DRAFT'))`;
const FOUND = `kind::text AS kind, "sourceId", "placeId", "projectId", "titleEn", "titleZh"`;
const TEXT = `fold(concat_ws(' ', "titleEn", "titleZh", "bodyEn", "bodyZh", context))`;

/** The names of places alone, as the catalogue is searched. */
const names: Method = async (q) => {
  const places = await reads().$queryRawUnsafe<Found[]>(
    `SELECT ${FOUND} FROM "SearchDocument" WHERE kind = 'PLACE' ORDER BY "titleEn"`,
  );
  return places.filter(({ titleEn, titleZh }) => nameContains({ en: titleEn, zh: titleZh }, q));
};

/** Whatever contains it as it was typed; titles first, then what says it soonest. */
const substring: Method = (q) =>
  reads().$queryRawUnsafe(
    `SELECT ${FOUND} FROM "SearchDocument" WHERE ${OPEN} AND ${TEXT} LIKE $1
     ORDER BY position($2 IN fold("titleEn" || ' ' || "titleZh")) = 0, position($2 IN ${TEXT}), kind, "sourceId" LIMIT 50`,
    anywhere(q),
    fold(q),
  );

/** What shares most groups of three letters with it (pg_trgm), in any part of its text. */
const trigram: Method = (q) =>
  reads().$queryRawUnsafe(
    `SELECT ${FOUND} FROM "SearchDocument" WHERE ${OPEN} AND word_similarity($1, ${TEXT}) > 0.3
     ORDER BY word_similarity($1, ${TEXT}) DESC, word_similarity($1, fold("titleEn" || ' ' || "titleZh")) DESC, kind, "sourceId"
     LIMIT 50`,
    fold(q),
  );

/** The search of the application, as a visitor asks it. */
const search: Method = async (q) => {
  const known = await lexicon();
  const answers = await answersTo(await understand(q, known), q, {}, null, known);
  return answers.map(({ document }) => document);
};

/** The ways of searching that are set beside each other, the plainest first. */
export const METHODS: Record<string, Method> = { names, substring, trigram, search };
