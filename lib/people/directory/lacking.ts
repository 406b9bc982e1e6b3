import type { MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { mayRegisterPeople } from "@/lib/people/policy";
import { reads } from "@/lib/platform/database";

/** Who acts for a place of their own right. */
const ACTING = { role: "COORDINATOR", standsIn: false, person: { disabledAt: null } } as const;

/** Whether nobody can act for a place of their own right. */
export const lacksCoordinator = async (placeId: number): Promise<boolean> =>
  (await reads().membership.count({ where: { ...ACTING, placeId } })) === 0;

/** The places for which nobody can act now: no coordinator, or none whose account is open; for the secretariat. */
export async function placesWithoutCoordinator(actor: MaybeActor) {
  authorize(mayRegisterPeople(actor), actor);
  const rows = await reads().place.findMany({
    where: { retiredAt: null, memberships: { none: ACTING } },
    select: { slug: true, nameEn: true, nameZh: true },
    orderBy: { nameEn: "asc" },
  });
  return rows.map(({ slug, nameEn, nameZh }) => ({ slug, name: { en: nameEn, zh: nameZh } }));
}
