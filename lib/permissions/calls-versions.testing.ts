import type { Request } from "./calls.testing";
import type { Role } from "./matrix";
import type { Stage } from "./stage.testing";

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
};
