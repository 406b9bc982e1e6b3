import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { waitingSql } from "./waiting/rules";

/** How many things wait for somebody: the number beside “my work”, on every page, so it only counts. */
export async function waitingCount(actor: Actor): Promise<number> {
  const [row] = await reads().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${waitingSql(actor)}) waiting`;
  return row?.count ?? 0;
}
