import type { Permission } from "@/lib/access/permissions";
import { writeReport } from "@/lib/final-report/commands/write-report";
import { transitionProject } from "@/lib/workflow/transition";
import type { Request } from "./calls";
import type { MATRIX, Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;
type Area = Extract<Permission, `finalReport.${string}`>;

const SUMMARY = { en: "Two parks take up the floods." };
const PRACTICE = { key: "flood-walks", title: { en: "Flood walks" }, body: { en: "Walk it when it rains." } };
const of = ({ projects }: Stage) => ({ code: projects.IN_PROGRESS.code });

const complete = (stage: Stage) => async () => {
  const { coordinatorOfLead: lead } = stage.people;
  const { code } = of(stage);
  await writeReport(lead, code, 0, { summary: SUMMARY, practices: [PRACTICE] });
  await transitionProject(lead, code, { to: "COMPLETED" });
};

const write = (stage: Stage): Request => ({
  method: "PATCH",
  path: "/projects/{code}/final-report",
  params: of(stage),
  version: 0,
  body: { summary: SUMMARY },
});
const read = (stage: Stage): Request => ({ method: "GET", path: "/projects/{code}/final-report", params: of(stage) });

const take = (stage: Stage): Request => ({
  method: "POST",
  path: "/projects/{code}/final-report/adoptions",
  params: of(stage),
  body: { place: "chengdu" },
});

/** How to call what a project ends with. */
export const FINAL_REPORT_CALLS: { [P in Area]: Record<keyof (typeof MATRIX)[P], Way> } = {
  "finalReport.read": { running: read, completed: (stage) => ({ ...read(stage), before: complete(stage) }) },
  "finalReport.take": {
    "into Chengdu's profile": (stage) => ({ ...take(stage), before: complete(stage) }),
    "before it is completed": take,
  },
  "finalReport.write": {
    running: write,
    completed: (stage) => ({ ...write(stage), version: 1, before: complete(stage) }),
  },
};
