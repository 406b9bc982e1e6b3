import { anywhere } from "@/lib/text/fold";
import { Prisma } from "@/prisma/generated/client";

/** Whether the project `p` of a statement says these words, as the index of the migration folded_text has them. */
export const saysSql = (query: string): Prisma.Sql => Prisma.sql`
  fold(p."code" || ' ' || coalesce(p."titleEn", '') || ' ' || coalesce(p."titleZh", '') || ' '
    || coalesce(p."summaryEn", '') || ' ' || coalesce(p."summaryZh", '')) LIKE ${anywhere(query)}`;
