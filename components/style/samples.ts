import type { ProfileCard } from "@/lib/profiles/present";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { planScale } from "@/lib/projects/plan-scale";
import type { ProjectCard } from "@/lib/projects/present";
import { BARCELONA, WUHAN } from "./places";

type Drawn = Pick<ProjectCard, "status" | "lead" | "partners" | "milestones">;

const project = (
  status: Drawn["status"],
  answer: Drawn["partners"][number]["status"],
  [done, late, total]: [number, number, number] = [0, 0, 0],
): Drawn => ({
  status,
  lead: BARCELONA,
  partners: [{ ...WUHAN, status: answer }],
  milestones: { done, late, total },
});

/** A project in each state that its thread tells, with the colour of its cluster. */
export const THREADS: { project: Drawn; colour: string }[] = [
  { project: project("DRAFT", "DECLINED"), colour: "transition" },
  { project: project("PROPOSED", "INVITED"), colour: "transition" },
  { project: project("UNDER_REVIEW", "ACCEPTED"), colour: "renewal" },
  { project: project("AGREED", "ACCEPTED", [0, 0, 3]), colour: "renewal" },
  { project: project("IN_PROGRESS", "ACCEPTED", [1, 1, 4]), colour: "innovation" },
  { project: project("IN_PROGRESS", "ACCEPTED", [3, 0, 20]), colour: "innovation" },
  { project: project("COMPLETED", "ACCEPTED", [3, 0, 3]), colour: "transition" },
  { project: project("WITHDRAWN", "ACCEPTED"), colour: "renewal" },
  { project: project("CANCELLED", "ACCEPTED", [1, 0, 3]), colour: "innovation" },
];

const milestone = (id: number, baselineOn: string, more = {}) => ({
  id,
  baselineOn,
  dueOn: baselineOn,
  expectedOn: null,
  completedOn: null,
  late: false,
  ...more,
});

/** A plan of which something is reached, something late, something put off and something new. */
export const PLAN = planScale({
  startsOn: "2026-01-01",
  endsOn: "2027-06-30",
  today: "2026-09-15",
  milestones: [
    milestone(1, "2026-03-01", { completedOn: "2026-03-20" }),
    milestone(2, "2026-08-01", { late: true }),
    milestone(3, "2026-11-01", { expectedOn: "2027-02-01" }),
    milestone(4, "2027-05-01", { baselineOn: null }),
  ],
});

const card = (population: number, areaKm2: number, more: Partial<ProfileCard> = {}): ProfileCard => ({
  slug: "barcelona",
  kind: "CITY",
  side: "EU",
  country: "ES",
  name: BARCELONA.name,
  population,
  populationYear: null,
  populationSource: null,
  areaKm2,
  areaYear: null,
  areaSource: null,
  sourcePage: 49,
  themes: [],
  themesOffered: [],
  themesSought: [],
  printedLabels: [],
  challenges: [],
  location: { lat: 41.4, lon: 2.2 },
  notes: [],
  ...more,
});

/** A place with a doubtful figure and a newer one, and two that it is compared with. */
export const PLACE = card(1_666_530, 101.9, {
  populationYear: 2025,
  populationSource: "Idescat",
  notes: [{ field: "areaKm2", en: "Printed twice.", zh: "手册两处不一致。" }],
});
export const PLACES = [
  PLACE,
  card(12_326_500, 8569.1, { name: WUHAN.name }),
  card(70_000, 12.4, { name: { en: "Ioannina", zh: "约阿尼纳" } }),
];

/** The same as the home counts them. */
export const COUNTS = {
  total: PLACES.length,
  countOf: (side: string) => PLACES.filter((place) => place.side === side).length,
};

/** How many projects of one cluster stand in which status. */
export const STANDING: { cluster: string; status: ProjectStatus; count: number }[] = [
  { cluster: "renewal-cohesion", status: "PROPOSED", count: 1204 },
  { cluster: "renewal-cohesion", status: "IN_PROGRESS", count: 36 },
  { cluster: "renewal-cohesion", status: "COMPLETED", count: 1 },
];
