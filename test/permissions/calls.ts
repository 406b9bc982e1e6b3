import type { Permission } from "@/lib/access/permissions";
import { editDraft } from "@/lib/profiles/revisions/commands/edit";
import { moveRevision } from "@/lib/profiles/revisions/commands/move";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { editRound } from "@/lib/rounds/commands";
import { ACCOUNT_CALLS } from "./calls-account";
import { AMENDMENT_CALLS } from "./calls-amendments";
import { DECISION_CALLS, REVERSALS } from "./calls-decision";
import { DELIVERY_CALLS } from "./calls-delivery";
import { FINAL_REPORT_CALLS } from "./calls-final-report";
import { MAIL_CALLS } from "./calls-mail";
import { PEOPLE_CALLS } from "./calls-people";
import { PICTURE_CALLS } from "./calls-pictures";
import { MERGER_CALLS, PARTNER_CALLS, PLAN_CALLS } from "./calls-plan";
import { TRACKING_CALLS } from "./calls-tracking";
import { VERSION_CALLS } from "./calls-versions";
import type { MATRIX, Role } from "./matrix";
import { PLACES, proposal, type Stage } from "./stage";

/** One request, and what must have happened before it. */
export type Request = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The route's path below /api/v1, with its parameters' names. */
  path: string;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
  version?: number;
  before?: () => Promise<unknown>;
};
type Way = (stage: Stage, role: Role) => Request;
type Situations = { [P in Permission]: Record<keyof (typeof MATRIX)[P], Way> };

const get =
  (path: string, params?: (stage: Stage) => Record<string, string>): Way =>
  (stage) => ({ method: "GET", path, params: params?.(stage) });

const codeOf = (status: keyof Stage["projects"]) => (stage: Stage) => ({ code: stage.projects[status].code });
const barcelona = () => ({ slug: "barcelona" });

const edit =
  (status: keyof Stage["projects"]): Way =>
  ({ projects }) => ({
    method: "PATCH",
    path: "/projects/{code}",
    params: { code: projects[status].code },
    version: projects[status].version,
    body: { title: { zh: "可以淹的河岸" } },
  });

const discard =
  (status: keyof Stage["projects"]): Way =>
  ({ projects }) => ({
    method: "DELETE",
    path: "/projects/{code}",
    params: { code: projects[status].code },
    version: projects[status].version,
  });

const move =
  (from: keyof Stage["projects"], to: string, reason?: string): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/transitions",
    params: codeOf(from)(stage),
    body: { to, reason, version: 1 },
  });

const chooseRound =
  (status: keyof Stage["projects"]): Way =>
  (stage) => ({
    method: "PUT",
    path: "/projects/{code}/round",
    params: codeOf(status)(stage),
    body: { round: stage.round.id },
    before: () => editRound(stage.people.secretariat, stage.round.id, stage.round.version, { clusters: [] }),
  });

const invite =
  (status: keyof Stage["projects"]): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/partners",
    params: codeOf(status)(stage),
    body: { slug: "kunming" },
  });

const partner = (stage: Stage, status: keyof Stage["projects"], slug: string) => ({
  path: "/projects/{code}/partners/{slug}",
  params: { ...codeOf(status)(stage), slug },
  version: stage.projects[status].partners.find((each) => each.slug === slug)?.version,
});

const thread = (stage: Stage, of: "profile" | keyof Stage["projects"]) => ({
  id: String(of === "profile" ? stage.profileThread : stage.projects[of].threadId),
});

const write =
  (of: "profile" | keyof Stage["projects"], visibility?: "PARTNERS"): Way =>
  (stage) => ({
    method: "POST",
    path: "/threads/{id}/comments",
    params: thread(stage, of),
    body: { body: "When?", language: "en", visibility },
  });

const written = ({ written: { id, version } }: Stage) => ({
  path: "/comments/{id}",
  params: { id: String(id) },
  version,
});

const draft = ({ people }: Stage) => ({
  path: "/profiles/{slug}/draft",
  params: barcelona(),
  version: 1,
  before: () => openDraft(people.coordinatorOfLead, "barcelona"),
});

/** A draft that differs from what is published, so that it can be submitted. */
async function changed({ people: { coordinatorOfLead: lead } }: Stage) {
  const { version } = await openDraft(lead, "barcelona");
  return editDraft(lead, "barcelona", version, { populationYear: 2021, populationSource: "City register" });
}

async function submitted(stage: Stage) {
  const { version } = await changed(stage);
  await moveRevision(stage.people.coordinatorOfLead, "barcelona", version, { move: "submit" });
}

const moveDraft =
  (move: string, version: number, before: (stage: Stage) => Promise<unknown>): Way =>
  (stage) => ({
    method: "POST",
    path: "/profiles/{slug}/draft/moves",
    params: barcelona(),
    version,
    body: { move },
    before: () => before(stage),
  });

const session = (personal: Stage["people"], owner: Exclude<Role, "visitor">): Request => ({
  method: "DELETE",
  path: "/me/sessions/{id}",
  params: { id: personal[owner].sessionId },
});

/** How to call each endpoint in each situation of the matrix, with an input that is good in itself. */
export const CALLS: Situations = {
  "openapi.read": { always: get("/openapi.json") },
  "openData.read": { always: get("/open-data/{file}", () => ({ file: "places.csv" })) },
  "taxonomy.read": { always: get("/taxonomy") },

  "search.read": { always: get("/search"), suggestions: get("/search/suggestions") },
  "profiles.read": { always: get("/profiles/{slug}", barcelona) },
  "profiles.export": { always: get("/profiles/exchange") },
  "profiles.import": { always: () => ({ method: "POST", path: "/profiles/exchange", body: { profiles: [] } }) },
  ...PICTURE_CALLS,
  "revisions.read": {
    published: get("/profiles/{slug}/revisions/{number}", () => ({ ...barcelona(), number: "1" })),
    "a draft of the lead place": (stage) => ({
      ...draft(stage),
      method: "GET",
      path: "/profiles/{slug}/revisions/{number}",
      params: { ...barcelona(), number: "2" },
    }),
  },
  "revisions.review": { always: get("/profiles/revisions") },
  "drafts.read": { "of the lead place": (stage) => ({ ...draft(stage), method: "GET" }) },
  "drafts.open": { "of the lead place": (stage) => ({ ...draft(stage), method: "POST", body: {}, before: undefined }) },
  "drafts.edit": {
    "of the lead place": (stage) => ({ ...draft(stage), method: "PATCH", body: { population: 1_700_000 } }),
  },
  "drafts.discard": { "of the lead place": (stage) => ({ ...draft(stage), method: "DELETE" }) },
  "drafts.move": {
    "submit, of the lead place": moveDraft("submit", 2, changed),
    publish: moveDraft("publish", 3, submitted),
  },

  "projects.list": { always: get("/projects") },
  "projects.read": {
    proposed: get("/projects/{code}", codeOf("PROPOSED")),
    "a draft": get("/projects/{code}", codeOf("DRAFT")),
  },
  "projects.propose": {
    "led by one's own place": (_, role) => ({
      method: "POST",
      path: "/projects",
      body: proposal(PLACES[role] ?? "barcelona", ["kunming"]),
    }),
    "led by Barcelona": () => ({ method: "POST", path: "/projects", body: proposal("barcelona", ["kunming"]) }),
  },
  "projects.edit": {
    proposed: edit("PROPOSED"),
    "under review": edit("UNDER_REVIEW"),
    agreed: edit("AGREED"),
    "a draft": edit("DRAFT"),
  },
  "projects.choose-round": { "a draft": chooseRound("DRAFT"), proposed: chooseRound("PROPOSED") },
  "projects.discard": { "a draft": discard("DRAFT"), proposed: discard("PROPOSED") },
  ...PLAN_CALLS,
  ...MERGER_CALLS,
  "transitions.list": {
    proposed: get("/projects/{code}/transitions", codeOf("PROPOSED")),
    "a draft": get("/projects/{code}/transitions", codeOf("DRAFT")),
  },
  "transitions.move": {
    "send a draft": move("DRAFT", "PROPOSED"),
    "take up a proposal": move("PROPOSED", "UNDER_REVIEW"),
    "withdraw a proposal": move("PROPOSED", "WITHDRAWN", "Another year."),
    "agree to a proposal": move("UNDER_REVIEW", "AGREED"),
    "start what is agreed": move("AGREED", "IN_PROGRESS"),
    "put on hold what runs": move("IN_PROGRESS", "ON_HOLD", "Waiting for the budget."),
    ...REVERSALS,
  },
  ...AMENDMENT_CALLS,
  ...VERSION_CALLS,
  ...DECISION_CALLS,
  "partners.list": {
    proposed: get("/projects/{code}/partners", codeOf("PROPOSED")),
    "a draft": get("/projects/{code}/partners", codeOf("DRAFT")),
  },
  "partners.invite": { proposed: invite("PROPOSED"), running: invite("IN_PROGRESS") },
  "partners.answer": {
    "for the invited place": (stage) => ({
      ...partner(stage, "PROPOSED", "wuhan"),
      method: "PATCH",
      body: { status: "ACCEPTED" },
    }),
    ...PARTNER_CALLS,
  },
  "partners.remove": {
    proposed: (stage) => ({ ...partner(stage, "PROPOSED", "wuhan"), method: "DELETE" }),
    running: (stage) => ({ ...partner(stage, "IN_PROGRESS", "chengdu"), method: "DELETE" }),
  },
  ...DELIVERY_CALLS,
  ...FINAL_REPORT_CALLS,
  "clusters.board": { always: get("/clusters/{code}/board", () => ({ code: "green-transition" })) },
  ...TRACKING_CALLS,

  "comments.list": {
    "on a profile": get("/threads/{id}/comments", (stage) => thread(stage, "profile")),
    "on a proposal": get("/threads/{id}/comments", (stage) => thread(stage, "PROPOSED")),
    "on a draft": get("/threads/{id}/comments", (stage) => thread(stage, "DRAFT")),
  },
  "comments.write": {
    "on a profile": write("profile"),
    "on a proposal": write("PROPOSED"),
    "on a draft": write("DRAFT"),
    "on a proposal, for partners only": write("PROPOSED", "PARTNERS"),
  },
  "comments.edit": {
    "of the lead's coordinator": (stage) => ({ ...written(stage), method: "PATCH", body: { body: "Shall we talk?" } }),
  },
  "comments.delete": { "of the lead's coordinator": (stage) => ({ ...written(stage), method: "DELETE" }) },

  ...PEOPLE_CALLS,
  "me.read": { always: get("/me") },
  "me.change": {
    "one's own settings": () => ({ method: "PATCH", path: "/me", version: 1, body: { shownAs: "NAME" } }),
  },
  ...ACCOUNT_CALLS,
  "work.read": { always: get("/me/work") },
  "notifications.list": { always: get("/me/notifications") },
  "notifications.read": {
    "one's own": () => ({ method: "POST", path: "/me/notifications/read", body: { upTo: 1 } }),
    "by the page they lead to": () => ({
      method: "POST",
      path: "/me/notifications/seen",
      body: { path: "/projects/GT-2026-001" },
    }),
  },
  ...MAIL_CALLS,
  "sessions.list": { "one's own": get("/me/sessions") },
  "sessions.end": {
    "one's own": ({ people }, role) => session(people, role === "visitor" ? "secretariat" : role),
    "somebody else's": ({ people }, role) => session(people, role === "clusterLead" ? "secretariat" : "clusterLead"),
  },
  "sessions.endAll": { "one's own": () => ({ method: "DELETE", path: "/me/sessions" }) },
};
