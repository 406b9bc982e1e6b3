import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Permission } from "@/lib/access/permissions";
import { addVersion } from "@/lib/documents/commands/keep";
import { transact } from "@/lib/platform/database";
import type { Request } from "./calls";
import type { MATRIX, Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;
type Status = keyof Stage["projects"];
type Area = Extract<
  Permission,
  | `milestones.${string}`
  | `updates.${string}`
  | `parts.${string}`
  | `rhythm.${string}`
  | `indicators.${string}`
  | `documents.${string}`
  | `meetings.${string}`
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

/** Corrects a value; it is there under an id of its own, since the address has to be known before. */
const correct =
  (body: object): Way =>
  (stage) => ({
    method: "PATCH",
    path: "/projects/{code}/indicators/{key}/values/{id}",
    params: { ...of(stage, "IN_PROGRESS"), key: "hectares", id: "77777" },
    version: 1,
    body: { ...body, reason: "Read from the wrong line." },
    before: async () => {
      await indicated(stage, "IN_PROGRESS");
      await transact(async (database) => {
        const { code } = stage.projects.IN_PROGRESS;
        const { id: projectId } = await database.project.findUniqueOrThrow({ where: { code } });
        const { personId } = stage.people.coordinatorOfLead;
        const entered = { projectId, indicator: "hectares", on: new Date(today()), value: 120, personId };
        await database.indicatorValue.create({ data: { id: 77_777, ...entered } });
      });
    },
  });

const FILE = { query: "title=Minutes&language=en&name=minutes.txt", body: "Two parks are chosen." };
const kept =
  ({ projects, people }: Stage, visibility: "SIGNED_IN" | "PARTNERS") =>
  async () => {
    const path = join(tmpdir(), "tandem-minutes.txt");
    await writeFile(path, FILE.body);
    const sha256 = createHash("sha256").update(FILE.body).digest("hex");
    const spooled = { path, bytes: FILE.body.length, sha256, discard: async () => {} };
    const { coordinatorOfLead: lead } = people;
    // Under an id of its own, since the address has to be known before.
    await transact(async (database) => {
      const { id } = await database.project.findUniqueOrThrow({ where: { code: projects.IN_PROGRESS.code } });
      await database.document.create({
        data: { id: 77_777, projectId: id, title: "Minutes", language: "en", visibility },
      });
    });
    await addVersion(lead, projects.IN_PROGRESS.code, 77_777, "minutes.txt", spooled);
  };
const aDocument =
  (method: Request["method"], more: (stage: Stage) => Partial<Request>): Way =>
  (stage) => ({
    method,
    path: "/projects/{code}/documents/{id}",
    ...more(stage),
    params: { ...of(stage, "IN_PROGRESS"), id: "77777", ...more(stage).params },
  });

const MEETING = {
  kind: "MEETING",
  title: "Two parks, one walk",
  language: "en",
  startsAt: "2027-05-04T09:00:00Z",
  endsAt: "2027-05-04T11:00:00Z",
};
const met =
  ({ projects, people: { coordinatorOfLead } }: Stage) =>
  () =>
    transact(async (database) => {
      const { id: projectId } = await database.project.findUniqueOrThrow({
        where: { code: projects.IN_PROGRESS.code },
      });
      const notified = { id: 88_888, projectId, kind: "MEETING" as const, title: MEETING.title, language: "en" };
      const times = { startsAt: new Date(MEETING.startsAt), endsAt: new Date(MEETING.endsAt) };
      await database.meeting.create({ data: { ...notified, ...times, createdById: coordinatorOfLead.personId } });
    });
const aMeeting =
  (method: Request["method"], path = "", more: Partial<Request> = {}): Way =>
  (stage) => ({
    method,
    path: `/projects/{code}/meetings/{id}${path}`,
    params: { ...of(stage, "IN_PROGRESS"), id: "88888" },
    before: met(stage),
    ...more,
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
  "rhythm.read": {
    running: read("/reporting-interval", "IN_PROGRESS"),
    "a draft": read("/reporting-interval", "DRAFT"),
  },
  "rhythm.set": {
    running: (stage) => ({
      method: "PATCH",
      path: "/projects/{code}/reporting-interval",
      params: of(stage, "IN_PROGRESS"),
      version: stage.projects.IN_PROGRESS.version,
      body: { days: 60 },
    }),
  },
  "indicators.list": { running: read("/indicators", "IN_PROGRESS"), "a draft": read("/indicators", "DRAFT") },
  "documents.list": {
    running: read("/documents", "IN_PROGRESS"),
    "one for all who are signed in": aDocument("GET", (stage) => ({ before: kept(stage, "SIGNED_IN") })),
    "one for partners only": aDocument("GET", (stage) => ({ before: kept(stage, "PARTNERS") })),
    "its file": aDocument("GET", (stage) => ({
      path: "/projects/{code}/documents/{id}/versions/{number}",
      params: { number: "1" },
      before: kept(stage, "PARTNERS"),
    })),
  },
  "documents.add": {
    running: (stage) => ({
      method: "POST",
      path: "/projects/{code}/documents",
      params: of(stage, "IN_PROGRESS"),
      ...FILE,
    }),
    "a further version": aDocument("POST", (stage) => ({
      path: "/projects/{code}/documents/{id}/versions",
      ...FILE,
      query: "name=minutes.txt",
      before: kept(stage, "SIGNED_IN"),
    })),
  },
  "documents.edit": {
    running: aDocument("PATCH", (stage) => ({ version: 2, body: { removed: true }, before: kept(stage, "SIGNED_IN") })),
  },
  "meetings.list": {
    running: read("/meetings", "IN_PROGRESS"),
    one: aMeeting("GET"),
    "its invitation": aMeeting("GET", "/invitation.ics"),
    "a draft": read("/meetings", "DRAFT"),
  },
  "meetings.arrange": {
    running: (stage) => ({
      method: "POST",
      path: "/projects/{code}/meetings",
      params: of(stage, "IN_PROGRESS"),
      body: MEETING,
    }),
  },
  "meetings.answer": { running: aMeeting("POST", "/answers", { body: { answer: "YES" } }) },
  "meetings.edit": { running: aMeeting("PATCH", "", { version: 1, body: { cancelled: true } }) },
  "indicators.measure": { running: measure("IN_PROGRESS"), proposed: measure("PROPOSED") },
  "indicators.correct": { "a value": correct({ value: 12 }), "its removal": correct({ removed: true }) },
};
