import type { Actor } from "@/lib/access/actor";
import { projectInput } from "@/lib/projects/schema";
import { offerMerger } from "@/lib/workflow/mergers/commands";
import { propose } from "@/lib/workflow/propose";
import type { Request } from "./calls";
import { proposal, type Stage } from "./stage";

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
    "what is like a draft": read("DRAFT", "/projects/{code}/similar"),
  },
  "plan.edit": {
    proposed: edit("PROPOSED"),
    "under review": edit("UNDER_REVIEW"),
    agreed: edit("AGREED"),
    "a draft": edit("DRAFT"),
  },
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

const offerMergerOf =
  (status: Status): Way =>
  ({ projects, people }) => {
    const body = { into: "", reason: "They want the same." };
    const before = async () => {
      body.into = await otherProposal(people.coordinatorElsewhere);
    };
    return { method: "POST", path: "/projects/{code}/mergers", params: { code: projects[status].code }, body, before };
  };

const answerMergerWith =
  (accepted: boolean): Way =>
  ({ projects, people }) => {
    const params = { code: "", id: "" };
    const before = async () => {
      const into = await otherProposal(people.coordinatorElsewhere);
      const offer = { into, reason: "They want the same." };
      const { id } = await offerMerger(people.coordinatorOfLead, projects.PROPOSED.code, offer);
      Object.assign(params, { code: into, id: String(id) });
    };
    return { method: "POST", path: "/projects/{code}/mergers/{id}/answers", params, body: { accepted }, before };
  };

/** A proposal that Mannheim leads. */
async function otherProposal(lead: Actor): Promise<string> {
  const input = projectInput.parse({ ...proposal("mannheim", ["wuhan"]), status: "PROPOSED" });
  return (await propose(lead, input)).code;
}

/** How to call what concerns merging. */
export const MERGER_CALLS = {
  "mergers.list": {
    proposed: read("PROPOSED", "/projects/{code}/mergers"),
    "a draft": read("DRAFT", "/projects/{code}/mergers"),
  },
  "mergers.offer": { proposed: offerMergerOf("PROPOSED"), "a draft": offerMergerOf("DRAFT") },
  "mergers.answer": {
    "take the other proposal in": answerMergerWith(true),
    "refuse it, or take the offer back": answerMergerWith(false),
  },
} as const;
