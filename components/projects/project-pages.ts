import { isEnded, isRunning, type ProjectStatus } from "@/lib/project-rules/status";

/** The pages of one project and where each is below its address. */
export const PAGES = {
  overview: "",
  progress: "/progress",
  documents: "/documents",
  meetings: "/meetings",
  plan: "/plan",
  decision: "/decision",
  versions: "/versions",
  amendments: "/amendments",
  finalReport: "/final-report",
} as const;
export type ProjectPage = keyof typeof PAGES;

/** What matters in each stage, first what matters most; the other pages are reached all the same. */
const MATTERS = {
  draft: ["overview", "plan"],
  proposal: ["overview", "plan", "decision", "versions"],
  running: ["overview", "progress", "plan", "meetings", "documents"],
  completed: ["overview", "finalReport", "progress", "plan", "documents"],
  closed: ["overview", "decision", "plan", "versions"],
} as const satisfies Record<string, readonly ProjectPage[]>;

function stageOf(status: ProjectStatus): keyof typeof MATTERS {
  if (status === "DRAFT") return "draft";
  if (status === "COMPLETED") return "completed";
  if (isEnded(status)) return "closed";
  return isRunning(status) ? "running" : "proposal";
}

/** The pages that a project shows in its stage, and those that stand behind “More pages”. */
export function pagesIn(status: ProjectStatus): { shown: readonly ProjectPage[]; more: ProjectPage[] } {
  const shown: readonly ProjectPage[] = MATTERS[stageOf(status)];
  const all = Object.keys(PAGES) as ProjectPage[];
  return { shown, more: all.filter((page) => !shown.includes(page)) };
}
