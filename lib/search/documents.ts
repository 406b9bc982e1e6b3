import { type Database, reads, transact } from "@/lib/platform/database";
import type { SearchKind } from "@/prisma/generated/enums";

/** Documents that are not what they are now made of: none, as long as their triggers do what they are there for. */
export const difference = (): Promise<{ kind: SearchKind; sourceId: number }[]> =>
  reads().$queryRaw`
    WITH kept AS (SELECT "kind", "sourceId", "placeId", "projectId", "partnersOnly", "sides", "clusters", "titleEn",
        "titleZh", "bodyEn", "bodyZh", "context" FROM "SearchDocument"),
      lacking AS (TABLE "SearchSource" EXCEPT TABLE kept),
      left_over AS (TABLE kept EXCEPT TABLE "SearchSource")
    SELECT "kind"::text AS kind, "sourceId" FROM lacking UNION SELECT "kind"::text, "sourceId" FROM left_over ORDER BY 1, 2`;

/** Makes all documents anew, and says how many there are. */
export const rebuildDocuments = (): Promise<number> =>
  transact(
    async (database: Database) => {
      const [row] = await database.$queryRaw<{ written: bigint }[]>`SELECT rebuild_search_documents() AS written`;
      return Number(row?.written ?? 0);
    },
    { seconds: 3600 },
  );
