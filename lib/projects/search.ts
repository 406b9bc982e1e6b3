import { reads } from "@/lib/platform/database";
import { anywhere } from "@/lib/text/fold";
import { Prisma } from "@/prisma/generated/client";

/** Whether the project `p` of a statement says these words, as the index of the migration folded_text has them. */
export const saysSql = (words: string): Prisma.Sql => Prisma.sql`
  fold(p."code" || ' ' || coalesce(p."titleEn", '') || ' ' || coalesce(p."titleZh", '') || ' '
    || coalesce(p."summaryEn", '') || ' ' || coalesce(p."summaryZh", '')) LIKE ${anywhere(words)}`;

/** The ids of all projects that say these words, whoever may read them. */
export async function idsSaying(words: string): Promise<number[]> {
  const found = await reads().$queryRaw<{ id: number }[]>`SELECT p.id FROM "Project" p WHERE ${saysSql(words)}`;
  return found.map(({ id }) => id);
}
