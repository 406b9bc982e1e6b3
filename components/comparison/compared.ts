import type { Match } from "@/lib/matching/queries";
import type { Profile } from "@/lib/profiles/present";
import type { PlaceProjects } from "@/lib/tracking/place-list";

/** A place as it is compared: its profile, whom it fits, and its first projects. */
export type Compared = { profile: Profile; matches: Match[]; projects: PlaceProjects };
