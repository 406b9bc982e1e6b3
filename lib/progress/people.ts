import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { readableId } from "@/lib/projects/queries";
import { nameOf } from "@/lib/projects/row";

export type ProjectPerson = { id: number; place: string; name: { en: string; zh: string } };

/** The coordinators of the places that take part, for choosing who sees to something; told to those who are signed in. */
export async function peopleOf(code: string, actor: MaybeActor): Promise<ProjectPerson[]> {
  if (!actor) return [];
  const projectId = await readableId(code, actor);
  const rows = await reads().membership.findMany({
    where: {
      role: "COORDINATOR",
      standsIn: false,
      person: { disabledAt: null },
      place: { partners: { some: { projectId, status: "ACCEPTED" } } },
    },
    select: { place: { select: { slug: true } }, person: { select: { id: true, nameEn: true, nameZh: true } } },
    orderBy: { person: { nameEn: "asc" } },
  });
  return rows.flatMap(({ place, person }) => (place ? { id: person.id, place: place.slug, name: nameOf(person) } : []));
}
