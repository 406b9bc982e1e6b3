import { isAmong } from "@/lib/project-rules/invitations";
import { isGivenUp, isRunning } from "@/lib/project-rules/status";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { TrackingCard } from "../present";
import type { CountryPair } from "./country-pairs";

/** So many threads find a slot, and a name, in the middle of the band. */
const SLOTS = 12;
/** Above so many projects a thread of its own says nothing any more: threads are bundled by their countries. */
export const THREADS = 200;

/** What the band draws: projects with a slot and a name, projects as hairlines, or bundles of them. */
export type BandModel =
  | { kind: "threads"; named: TrackingCard[]; fine: TrackingCard[] }
  | { kind: "bundles"; pairs: CountryPair[] };

const placesOf = (project: TrackingCard) => [
  project.lead,
  ...project.partners.filter((place) => isAmong(project, place)),
];

/** The slugs of a project's places at one end, first the one that leads or was asked first. */
export function endsOf(project: TrackingCard, end: End): string[] {
  const places = placesOf(project);
  const among = places.map(({ side }) => side);
  return places.flatMap(({ side, slug }) => (endOf(side, among) === end ? [slug] : []));
}

/** Chooses what the band draws of `total` projects, of which the newest are at hand: nothing that was given up. */
export function bandModel(projects: TrackingCard[], total: number, pairs: CountryPair[]): BandModel {
  if (total > THREADS) return { kind: "bundles", pairs };
  const shown = projects.filter(({ status }) => !isGivenUp(status));
  if (shown.length <= SLOTS) return { kind: "threads", named: shown, fine: [] };
  const named = [...shown].sort((a, b) => Number(isRunning(b.status)) - Number(isRunning(a.status))).slice(0, SLOTS);
  return { kind: "threads", named, fine: shown.filter((project) => !named.includes(project)) };
}
