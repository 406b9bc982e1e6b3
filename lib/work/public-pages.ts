import { reads } from "@/lib/platform/database";
import { visibleTo } from "@/lib/projects/visibility";

/** A page that anybody may read: its path after the language, and when what it shows last changed, where that is known. */
export type PublicPage = { path: string; changedAt: Date | null };

const page = (path: string, changedAt: Date | null = null): PublicPage => ({ path, changedAt });

// A list of addresses for search engines has 50,000 at the most (sitemaps.org), and each page is there in two languages.
const MOST_PROJECTS = 15_000;

/** The pages of places, calls and projects that a search should find; the newest projects where there are more than fit. */
export async function publicPages(): Promise<PublicPage[]> {
  const [places, projects, rounds] = await Promise.all([
    reads().place.findMany({
      where: { revisions: { some: { status: "PUBLISHED" } } },
      select: { slug: true, revisions: { where: { status: "PUBLISHED" }, select: { publishedAt: true } } },
      orderBy: { slug: "asc" },
    }),
    reads().project.findMany({
      where: visibleTo(null),
      select: { code: true, updatedAt: true },
      orderBy: { updatedAt: "desc" },
      take: MOST_PROJECTS,
    }),
    reads().round.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  ]);
  return [
    ...places.map(({ slug, revisions }) => page(`/places/${slug}`, revisions[0]?.publishedAt ?? null)),
    ...rounds.map(({ id }) => page(`/rounds/${id}`)),
    ...projects.map(({ code, updatedAt }) => page(`/projects/${code}`, updatedAt)),
  ];
}
