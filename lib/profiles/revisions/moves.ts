import type { EventName } from "@/lib/notifications/rules";
import type { RevisionStatus } from "./status";

/** How an open revision moves on. The table is all there is: interface, API and tests read it. */
export const MOVES = {
  submit: { from: "DRAFT", to: "SUBMITTED", by: "editor", reason: false, event: "profile.submitted" },
  withdraw: { from: "SUBMITTED", to: "DRAFT", by: "editor", reason: false, event: "profile.withdrawn" },
  return: { from: "SUBMITTED", to: "DRAFT", by: "reviewer", reason: true, event: "profile.returned" },
  publish: { from: "SUBMITTED", to: "PUBLISHED", by: "reviewer", reason: false, event: "profile.published" },
} as const satisfies Record<
  string,
  { from: RevisionStatus; to: RevisionStatus; by: "editor" | "reviewer"; reason: boolean; event: EventName }
>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as [MoveName, ...MoveName[]];
