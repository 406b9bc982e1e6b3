import { isEnded, isNeverAgreed, isRunning, type ProjectStatus } from "@/lib/project-rules/status";

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

/** What matters in each stage, first what matters most. */
const MATTERS = {
  draft: ["overview", "plan"],
  proposal: ["overview", "plan", "decision", "versions"],
  running: ["overview", "progress", "plan", "meetings", "documents"],
  completed: ["overview", "finalReport", "progress", "plan", "documents"],
  cancelled: ["overview", "decision", "plan", "versions"],
  closed: ["overview", "decision", "plan", "versions"],
} as const satisfies Record<string, readonly ProjectPage[]>;

/** What can hold something in each stage besides: no page that could only say that nothing is there, or will be. */
const BESIDES = {
  draft: ["progress", "meetings", "documents"],
  proposal: ["progress", "meetings", "documents"],
  running: ["decision", "versions", "amendments", "finalReport"],
  completed: ["meetings", "decision", "versions", "amendments"],
  cancelled: ["progress", "meetings", "documents", "amendments"],
  closed: ["meetings", "documents"],
} as const satisfies Record<string, readonly ProjectPage[]>;

function stageOf(status: ProjectStatus): keyof typeof MATTERS {
  if (status === "DRAFT") return "draft";
  if (status === "COMPLETED") return "completed";
  if (isNeverAgreed(status)) return "closed";
  if (isEnded(status)) return "cancelled";
  return isRunning(status) ? "running" : "proposal";
}

/** The pages that a project shows in its stage, and those that stand behind “More pages”: also the one the reader is on. */
export function pagesIn(
  status: ProjectStatus,
  here: ProjectPage = "overview",
): { shown: readonly ProjectPage[]; more: readonly ProjectPage[] } {
  const stage = stageOf(status);
  const shown: readonly ProjectPage[] = MATTERS[stage];
  const more: readonly ProjectPage[] = BESIDES[stage];
  return { shown, more: shown.includes(here) || more.includes(here) ? more : [...more, here] };
}
