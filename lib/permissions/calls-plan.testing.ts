import type { Request } from "./calls.testing";
import type { Stage } from "./stage.testing";

type Status = keyof Stage["projects"];
type Way = (stage: Stage) => Request;

const read =
  (status: Status, path = "/projects/{code}/plan"): Way =>
  ({ projects }) => ({ method: "GET", path, params: { code: projects[status].code, section: "objectives" } });

const edit =
  (status: Status): Way =>
  ({ projects }) => ({
    method: "PATCH",
    path: "/projects/{code}/plan/{section}",
    params: { code: projects[status].code, section: "targetGroups" },
    version: 0,
    body: { text: { en: "Children on their way to school." } },
  });

/** How to call what concerns a proposal's plan. */
export const PLAN_CALLS = {
  "plan.read": {
    proposed: read("PROPOSED"),
    "a draft": read("DRAFT"),
    "one section of a draft": read("DRAFT", "/projects/{code}/plan/{section}"),
    "the check of a draft": read("DRAFT", "/projects/{code}/check"),
  },
  "plan.edit": { proposed: edit("PROPOSED"), "under review": edit("UNDER_REVIEW"), "a draft": edit("DRAFT") },
} as const;

const settle =
  (status: Status, slug: string, body: object): Way =>
  ({ projects }) => ({
    method: "PATCH",
    path: "/projects/{code}/partners/{slug}",
    params: { code: projects[status].code, slug },
    version: projects[status].partners.find((partner) => partner.slug === slug)?.version,
    body,
  });

/** How to call what those who manage a project do with its partners. */
export const PARTNER_CALLS = {
  "say what a place may do": settle("PROPOSED", "chengdu", { level: "VIEW" }),
  "open a draft to an invited place": settle("DRAFT", "wuhan", { shared: true }),
} as const;
