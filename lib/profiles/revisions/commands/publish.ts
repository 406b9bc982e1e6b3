import { type Database, reads } from "@/lib/platform/database";
import type { Content } from "../content";
import type { WholeRow } from "../rows";

/** Makes the published revision of a place a superseded one, so that another can take its place. */
export async function supersede(database: Database, placeId: number): Promise<void> {
  await database.profileRevision.updateMany({
    where: { placeId, status: "PUBLISHED" },
    data: { status: "SUPERSEDED" },
  });
}

/** A place's own themes and challenges are those of its published revision. */
export async function takeOver(database: Database, placeId: number, { themes, challenges }: Content): Promise<void> {
  await database.placeTheme.deleteMany({ where: { placeId } });
  await database.placeChallenge.deleteMany({ where: { placeId } });
  await database.placeTheme.createMany({ data: themes.map((themeCode) => ({ placeId, themeCode })) });
  await database.placeChallenge.createMany({ data: challenges.map((challengeCode) => ({ placeId, challengeCode })) });
}

/** The number of a revision when it is published: its own, unless a later one was published meanwhile. */
export async function publishedNumber(row: WholeRow): Promise<number> {
  const where = { placeId: row.placeId, id: { not: row.id } };
  const { _max } = await reads().profileRevision.aggregate({ where, _max: { number: true } });
  return Math.max(row.number, (_max.number ?? 0) + 1);
}
