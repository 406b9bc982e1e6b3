import { saveView } from "@/lib/tracking/views/views";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;

const view = { name: "What is late", page: "table" as const, query: "health=LATE" };

const get =
  (path: string): Way =>
  () => ({ method: "GET", path });

/** A view of somebody's, saved before the call that names it. */
function ofSomebody({ people }: Stage, role: Exclude<Role, "visitor">, method: "GET" | "PATCH" | "DELETE"): Request {
  const params = { code: "" };
  const before = async () => {
    params.code = (await saveView(people[role], view)).code;
  };
  const body = method === "PATCH" ? { name: "What is later" } : undefined;
  return { method, path: "/views/{code}", params, body, before, version: method === "GET" ? undefined : 1 };
}

const other = (role: Role) => (role === "clusterLead" ? "secretariat" : "clusterLead");

/** How to call what tracks projects, and what keeps views of it. */
export const TRACKING_CALLS = {
  "tracking.read": { always: get("/tracking/board") },
  "tracking.export": { always: get("/tracking/table/csv") },
  "views.list": { "one's own": get("/views") },
  "views.save": { "one's own": () => ({ method: "POST", path: "/views", body: view }) },
  "views.read": { "by its link": (stage: Stage) => ofSomebody(stage, "clusterLead", "GET") },
  "views.rename": {
    "one's own": (stage: Stage, role: Role) => ofSomebody(stage, role === "visitor" ? "secretariat" : role, "PATCH"),
    "somebody else's": (stage: Stage, role: Role) => ofSomebody(stage, other(role), "PATCH"),
  },
  "views.delete": {
    "one's own": (stage: Stage, role: Role) => ofSomebody(stage, role === "visitor" ? "secretariat" : role, "DELETE"),
    "somebody else's": (stage: Stage, role: Role) => ofSomebody(stage, other(role), "DELETE"),
  },
} satisfies Record<string, Record<string, Way>>;
