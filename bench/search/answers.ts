import { reads } from "@/lib/platform/database";
import type { SearchDocument } from "@/lib/search/document";
import type { SearchKind } from "@/prisma/generated/enums";

type Named = Pick<SearchDocument, "kind" | "sourceId" | "placeId" | "projectId" | "titleEn">;

/** How the table of queries names what is found; the place of an offer or a priority is an answer too. */
export async function namer(): Promise<(document: Named) => string[]> {
  const [places, projects] = await Promise.all([
    reads().place.findMany({ select: { id: true, slug: true } }),
    reads().project.findMany({ select: { id: true, titleEn: true, titleZh: true, originalLanguage: true } }),
  ]);
  const slugs = new Map(places.map(({ id, slug }) => [id, slug]));
  const titles = new Map(
    projects.map(({ id, titleEn, titleZh, originalLanguage }) => [id, originalLanguage === "zh" ? titleZh : titleEn]),
  );
  return ({ kind, sourceId, placeId, projectId, titleEn }) => {
    const slug = slugs.get(placeId ?? 0) ?? "";
    const names: Partial<Record<SearchKind, string[]>> = {
      PLACE: [slug],
      OFFER: [slug, `${slug}#${titleEn}`],
      PRIORITY: [slug, `${slug}#${titleEn}`],
      PROJECT: [`project:${titles.get(projectId ?? 0)}`],
      PLAN: [`project:${titles.get(projectId ?? 0)}`],
      CALL: [`call:${titleEn}`],
    };
    return names[kind] ?? [`${kind}:${sourceId}`];
  };
}
