import { transact } from "@/lib/platform/database";
import type { Request } from "./calls.testing";
import type { MATRIX, Policy, Role } from "./matrix";
import type { Stage } from "./stage.testing";

type Way = (stage: Stage, role: Role) => Request;
type Status = keyof Stage["projects"];
type Area = Extract<
  Policy,
  `milestones.${string}` | `updates.${string}` | `parts.${string}` | `rhythm.${string}` | `indicators.${string}`
>;

const of = (stage: Stage, status: Status) => ({ code: stage.projects[status].code });
const read =
  (path: string, status: Status): Way =>
  (stage) => ({ method: "GET", path: `/projects/{code}${path}`, params: of(stage, status) });
const today = () => new Date().toISOString().slice(0, 10);

const milestone = (stage: Stage, which: "milestone" | "planned") => ({
  path: "/projects/{code}/milestones/{id}",
  params: {
    ...of(stage, which === "milestone" ? "IN_PROGRESS" : "PROPOSED"),
    id: String(stage[which].id),
  },
  version: stage[which].version,
});
const editOf =
  (which: "milestone" | "planned", body: object): Way =>
  (stage) => ({ ...milestone(stage, which), method: "PATCH", body });
const plan =
  (status: Status): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/milestones",
    params: of(stage, status),
    body: { title: "Works begin", language: "en", dueOn: "2027-09-30" },
  });

const report =
  (status: Status): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/updates",
    params: of(stage, status),
    body: { body: "Two parks are drawn.", language: "en" },
  });

const part = (stage: Stage, status: Status) => ({
  path: "/projects/{code}/updates/parts/{slug}",
  params: { ...of(stage, status), slug: "chengdu" },
});
const writePart =
  (status: Status): Way =>
  (stage) => ({
    ...part(stage, status),
    method: "PATCH",
    version: 0,
    body: { body: "Our park is drawn.", language: "en" },
  });

/** Gives a project an indicator in its plan. */
const indicated = ({ projects }: Stage, status: Status) =>
  transact(async (database) => {
    const { id: projectId } = await database.project.findUniqueOrThrow({ where: { code: projects[status].code } });
    const name = { en: "Hectares that may flood", zh: null };
    const content = { indicators: [{ key: "hectares", name, unit: { en: "ha" }, measured: {} }], text: {} };
    await database.planSection.create({ data: { projectId, section: "results", content } });
  });
const measure =
  (status: Status): Way =>
  (stage) => ({
    method: "POST",
    path: "/projects/{code}/indicators/{key}/values",
    params: { ...of(stage, status), key: "hectares" },
    body: { on: today(), value: 12 },
    before: () => indicated(stage, status),
  });

/** How to call what carries a project out. */
export const DELIVERY_CALLS: { [P in Area]: Record<keyof (typeof MATRIX)[P], Way> } = {
  "milestones.list": { running: read("/milestones", "IN_PROGRESS"), "a draft": read("/milestones", "DRAFT") },
  "milestones.plan": { proposed: plan("PROPOSED"), running: plan("IN_PROGRESS") },
  "milestones.edit": {
    "when proposed": editOf("planned", { dueOn: "2027-07-31" }),
    "when running": editOf("milestone", { completedOn: today() }),
    "the plan, when running": editOf("milestone", { dueOn: "2027-07-31" }),
  },
  "milestones.remove": {
    proposed: (stage) => ({ ...milestone(stage, "planned"), method: "DELETE" }),
    running: (stage) => ({ ...milestone(stage, "milestone"), method: "DELETE" }),
  },
  "updates.list": { running: read("/updates", "IN_PROGRESS"), "a draft": read("/updates", "DRAFT") },
  "updates.report": { running: report("IN_PROGRESS"), proposed: report("PROPOSED") },
  "parts.read": {
    running: read("/updates/parts", "IN_PROGRESS"),
    "of the partner": (stage) => ({ ...part(stage, "IN_PROGRESS"), method: "GET" }),
  },
  "parts.write": { "of the partner": writePart("IN_PROGRESS"), proposed: writePart("PROPOSED") },
  "rhythm.read": { running: read("/rhythm", "IN_PROGRESS"), "a draft": read("/rhythm", "DRAFT") },
  "rhythm.set": {
    running: (stage) => ({
      method: "PATCH",
      path: "/projects/{code}/rhythm",
      params: of(stage, "IN_PROGRESS"),
      version: stage.projects.IN_PROGRESS.version,
      body: { days: 60 },
    }),
  },
  "indicators.list": { running: read("/indicators", "IN_PROGRESS"), "a draft": read("/indicators", "DRAFT") },
  "indicators.measure": { running: measure("IN_PROGRESS"), proposed: measure("PROPOSED") },
};
