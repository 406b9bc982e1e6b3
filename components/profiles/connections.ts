import type { Match } from "@/lib/matching/queries";
import { isAmong } from "@/lib/project-rules/invitations";
import { isGivenUp, isRunning } from "@/lib/project-rules/status";
import type { ProjectCard } from "@/lib/projects/present";
import type { Bilingual } from "@/lib/taxonomy/queries";

/** A place of another side that a profile leads to: by a project, or because both fit. */
export type Connection = {
  place: { slug: string; side: string; name: Bilingual };
  /** Asked to take part, and not answered yet. */
  invited: boolean;
  project: ProjectCard | null;
  /** Why both fit, the weightiest reason first. */
  reasons: Match["reasons"];
  /** How many themes meet. */
  themes: number;
};

/** So many projects are drawn; all of them stand in the list of projects. */
const MOST_PROJECTS = 6;
export const MOST_FITS = 5;
/** As many fits are asked for: some of the best are partners already. */
export const FITS_ASKED = MOST_FITS + MOST_PROJECTS;

/** Whom a place works with, the running projects first, and then the places that fit it best. */
export function connectionsOf(
  { slug, side }: { slug: string; side: string },
  projects: ProjectCard[],
  matches: Match[],
): Connection[] {
  const fitOf = (place: string) => matches.find((match) => match.slug === place);
  const partners = projects
    .filter(({ status }) => !isGivenUp(status))
    .sort((a, b) => Number(isRunning(b.status)) - Number(isRunning(a.status)))
    .flatMap((project) =>
      [project.lead, ...project.partners]
        .filter((place) => place.slug !== slug && place.side !== side)
        .filter((place) => isAmong(project, place))
        .map((place) => ({
          place,
          invited: "status" in place && place.status === "INVITED",
          project,
          ...meeting(fitOf(place.slug)),
        })),
    );
  const fits = matches
    .filter((match) => !partners.some(({ place }) => place.slug === match.slug))
    .slice(0, MOST_FITS)
    .map((match) => ({ place: match, invited: false, project: null, ...meeting(match) }));
  return [...partners.slice(0, MOST_PROJECTS), ...fits];
}

const meeting = (match: Match | undefined) => ({
  reasons: match?.reasons ?? [],
  themes: new Set(match?.reasons.flatMap(({ themes }) => themes)).size,
});
