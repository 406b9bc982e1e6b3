import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { mayReadRevision } from "./policy";
import type { RevisionStatus } from "./status";

/** Where a good practice stands in a place's profile. */
export type Standing = { key: string; place: string; number: number; status: RevisionStatus };

/** In which revision of which of these places each of the keys stands: the open one for its editors, or what is published. */
export async function practicesByKey(keys: string[], slugs: string[], actor: MaybeActor): Promise<Standing[]> {
  if (keys.length === 0 || slugs.length === 0) return [];
  const items = await reads().profileItem.findMany({
    where: {
      key: { in: keys },
      kind: "PRACTICE",
      revision: { status: { in: ["DRAFT", "SUBMITTED", "PUBLISHED"] }, place: { slug: { in: slugs } } },
    },
    select: {
      key: true,
      revision: {
        select: { number: true, status: true, placeId: true, place: { select: { slug: true, sideCode: true } } },
      },
    },
    orderBy: { revision: { number: "desc" } },
  });
  return items
    .filter(
      ({ revision: { placeId, status, place } }) =>
        mayReadRevision(actor, { placeId, status, side: place.sideCode }).allowed,
    )
    .map(({ key, revision: { number, status, place } }) => ({ key, place: place.slug, number, status }));
}
