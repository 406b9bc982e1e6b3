import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readableId } from "@/lib/projects/queries";
import { nameOf, PLACE_NAMED, placeOf } from "@/lib/projects/row";
import type { EndorsementView } from "./schema";

/** What places that do not take part say for a project, in the order in which they said it. */
export async function endorsementsOf(code: string, actor: MaybeActor): Promise<EndorsementView[]> {
  const id = await readableId(code, actor);
  const rows = await askForAll(`endorsements of ${id}`, () =>
    reads().endorsement.findMany({
      where: { projectId: id },
      include: {
        place: { select: PLACE_NAMED },
        person: { select: { nameEn: true, nameZh: true } },
      },
      orderBy: [{ at: "asc" }, { placeId: "asc" }],
    }),
  );
  return rows.map(({ place, person, word, language, at, version }) => ({
    place: placeOf(place),
    word,
    language: asLocale(language),
    person: nameOf(person),
    at: at.toISOString(),
    version,
  }));
}
