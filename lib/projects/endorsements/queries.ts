import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { readableRow } from "../queries";
import { nameOf } from "../rows";
import type { EndorsementView } from "./schema";

/** What places that do not take part say for a project, in the order in which they said it. */
export async function endorsementsOf(code: string, actor: MaybeActor): Promise<EndorsementView[]> {
  const { id } = await readableRow(code, actor);
  const rows = await reads().endorsement.findMany({
    where: { projectId: id },
    include: {
      place: { select: { slug: true, nameEn: true, nameZh: true, sideCode: true } },
      person: { select: { nameEn: true, nameZh: true } },
    },
    orderBy: [{ at: "asc" }, { placeId: "asc" }],
  });
  return rows.map(({ place, person, word, language, at }) => ({
    place: { slug: place.slug, name: nameOf(place), side: place.sideCode },
    word,
    language: language === "zh" ? "zh" : "en",
    person: nameOf(person),
    at: at.toISOString(),
  }));
}
