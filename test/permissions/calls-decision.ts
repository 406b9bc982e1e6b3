import { endorse } from "@/lib/endorsements/commands";
import { transitionProject } from "@/lib/workflow/transition";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import { PLACES, ROUND, type Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;

const moving = (code: string, to: string, before?: () => Promise<unknown>): Request => ({
  method: "POST",
  path: "/projects/{code}/transitions",
  params: { code },
  body: { to, reason: "It was too early." },
  before,
});

/** What was decided or ended and goes back. */
export const REVERSALS = {
  "revert what the cluster's lead agreed to": ({ projects, people }: Stage) => {
    const { code } = projects.UNDER_REVIEW;
    return moving(code, "UNDER_REVIEW", () =>
      transitionProject(people.clusterLead, code, { to: "AGREED", version: 1 }),
    );
  },
  "reopen what was withdrawn": ({ projects, people }: Stage) => {
    const { code } = projects.PROPOSED;
    const before = () =>
      transitionProject(people.coordinatorOfLead, code, { to: "WITHDRAWN", reason: "Another year." });
    return moving(code, "CHANGES_REQUESTED", before);
  },
  "reopen what was cancelled": ({ projects, people }: Stage) => {
    const { code } = projects.IN_PROGRESS;
    const before = () => transitionProject(people.coordinatorOfLead, code, { to: "CANCELLED", reason: "No budget." });
    return moving(code, "ON_HOLD", before);
  },
} satisfies Record<string, Way>;

const condition = ({ condition: { code, id, version } }: Stage) => ({
  path: "/projects/{code}/conditions/{id}",
  params: { code, id: String(id) },
  version,
});

const endorsing =
  (place: (role: Role) => string): Way =>
  ({ projects }, role) => ({
    method: "POST",
    path: "/projects/{code}/endorsements",
    params: { code: projects.PROPOSED.code },
    body: { place: place(role), word: "We would learn from it.", language: "en" },
  });

const endorsed = ({ projects, people }: Stage) => ({
  path: "/projects/{code}/endorsements/{slug}",
  params: { code: projects.PROPOSED.code, slug: "mannheim" },
  version: 1,
  before: () =>
    endorse(people.coordinatorElsewhere, projects.PROPOSED.code, {
      place: "mannheim",
      word: "We would learn from it.",
      language: "en",
    }),
});

const endorsements =
  (status: "PROPOSED" | "DRAFT"): Way =>
  ({ projects }) => ({
    method: "GET",
    path: "/projects/{code}/endorsements",
    params: { code: projects[status].code },
  });

const assessments = (method: "GET" | "POST", { projects }: Stage): Request => ({
  method,
  path: "/projects/{code}/assessments",
  params: { code: projects.UNDER_REVIEW.code },
});
const assessment = ({ assessment: { id, version } }: Stage) => ({
  path: "/assessments/{id}",
  params: { id: String(id) },
  version,
});

const round = ({ round: { id, version } }: Stage) => ({ path: "/rounds/{id}", params: { id: String(id) }, version });

/** How to call what decides on a proposal. */
export const DECISION_CALLS = {
  "rounds.list": { always: () => ({ method: "GET", path: "/rounds" }) },
  "rounds.read": { open: (stage: Stage) => ({ ...round(stage), method: "GET" }) },
  "rounds.open": { always: () => ({ method: "POST", path: "/rounds", body: ROUND }) },
  "rounds.edit": {
    open: (stage: Stage) => ({ ...round(stage), method: "PATCH", body: { closesAt: "2027-03-01T17:00:00Z" } }),
  },
  "settings.read": { always: () => ({ method: "GET", path: "/settings" }) },
  "settings.change": {
    always: () => ({ method: "PATCH", path: "/settings", version: 1, body: { proposalsOutsideRounds: true } }),
  },
  "assessments.list": { "assigned to Mannheim's coordinator": (stage: Stage) => assessments("GET", stage) },
  "assessments.assign": {
    "to another assessor": (stage: Stage) => ({
      ...assessments("POST", stage),
      body: { assessor: stage.otherAssessor },
    }),
  },
  "assessments.mine": { always: () => ({ method: "GET", path: "/assessments" }) },
  "assessments.read": {
    "of Mannheim's coordinator": (stage: Stage) => ({ ...assessment(stage), method: "GET" }),
  },
  "assessments.answer": {
    "of Mannheim's coordinator": (stage: Stage) => ({
      ...assessment(stage),
      method: "PATCH",
      body: { status: "STARTED" },
    }),
  },
  "endorsements.list": { proposed: endorsements("PROPOSED"), "a draft": endorsements("DRAFT") },
  "endorsements.write": {
    "for one's own place": endorsing((role) => PLACES[role] ?? "mannheim"),
    "for Mannheim": endorsing(() => "mannheim"),
    "anew, for Mannheim": (stage: Stage) => ({
      ...endorsed(stage),
      method: "PATCH",
      body: { word: "We would learn much from it.", language: "en" },
    }),
  },
  "endorsements.withdraw": {
    "of Mannheim": (stage: Stage) => ({ ...endorsed(stage), method: "DELETE" }),
  },
  "conditions.list": {
    agreed: ({ condition: { code } }: Stage) => ({
      method: "GET",
      path: "/projects/{code}/conditions",
      params: { code },
    }),
  },
  "conditions.edit": {
    "report how it is met": (stage: Stage) => ({
      ...condition(stage),
      method: "PATCH",
      body: { note: "The letter is in." },
    }),
    "hold it met": (stage: Stage) => ({ ...condition(stage), method: "PATCH", body: { met: true } }),
  },
} satisfies Record<string, Record<string, Way>>;
