import { editProject } from "@/lib/workflow/edit";
import { projectByCode } from "@/lib/workflow/queries";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;

const version =
  (status: keyof Stage["projects"], number: string, below = ""): Way =>
  ({ projects }) => ({
    method: "GET",
    path: `/projects/{code}/versions/{number}${below}`,
    params: { code: projects[status].code, number },
  });
const list =
  (status: keyof Stage["projects"]): Way =>
  ({ projects }) => ({ method: "GET", path: "/projects/{code}/versions", params: { code: projects[status].code } });

/** Writes something new beside what was sent. */
const written = async ({ people: { coordinatorOfLead }, projects }: Stage, status: keyof Stage["projects"]) => {
  const { code } = projects[status];
  const { version } = await projectByCode(code, coordinatorOfLead);
  await editProject(coordinatorOfLead, code, version, { summary: { en: "Three cities compare their parks." } });
};

const send =
  (status: "PROPOSED" | "UNDER_REVIEW" | "IN_PROGRESS"): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/versions",
    params: { code: stage.projects[status].code },
    body: { note: "The water board asked for it." },
    before: status === "IN_PROGRESS" ? undefined : () => written(stage, status),
  });

const workingCopy =
  (method: "GET" | "DELETE"): Way =>
  (stage) => ({
    method,
    path: "/projects/{code}/working-copy",
    params: { code: stage.projects.PROPOSED.code },
    version: 1,
    before: () => written(stage, "PROPOSED"),
  });

/** How to call what reads a plan's versions. */
export const VERSION_CALLS = {
  "versions.list": { running: list("IN_PROGRESS"), "a draft": list("DRAFT") },
  "versions.read": {
    sent: version("PROPOSED", "1"),
    "as it is now": version("PROPOSED", "now"),
    "as it is now, a draft": version("DRAFT", "now"),
  },
  "versions.print": {
    agreed: version("AGREED", "2", "/action-plan.pdf"),
    "a draft": version("DRAFT", "now", "/action-plan.pdf"),
  },
  "versions.compare": { running: version("IN_PROGRESS", "2", "/difference") },
  "versions.send": { proposed: send("PROPOSED"), "under review": send("UNDER_REVIEW"), running: send("IN_PROGRESS") },
  "workingCopy.read": { proposed: workingCopy("GET") },
  "workingCopy.discard": { proposed: workingCopy("DELETE") },
};
