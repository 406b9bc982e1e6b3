import { replicaState } from "@/lib/platform/database";
import { pendingMigrations } from "@/lib/platform/migrations";
import type { ReplicaState } from "@/lib/platform/replica";
import { type PageCacheState, pageCacheState } from "@/lib/platform/table-changes";

/** Whether the database has every migration, how its replica stands, where there is one, and whether pages are kept. */
export type Readiness = { pending: string[]; replica: ReplicaState | null; pageCache: PageCacheState };

/** Asks the database; throws when it cannot be reached. A replica that is away hinders nobody: the primary answers. */
export async function readiness(): Promise<Readiness> {
  return { pending: await pendingMigrations(), replica: await replicaState(), pageCache: pageCacheState() };
}
