import { anywhere } from "@/lib/text/fold";
import { Prisma } from "@/prisma/generated/client";

/** Whether the project `p` of a statement says these words. */
export const saysSql = (query: string): Prisma.Sql => Prisma.sql`p.folded LIKE ${anywhere(query)}`;
