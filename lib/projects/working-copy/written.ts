import { dateOf } from "@/lib/project-rules/days";
import { isSent } from "@/lib/project-rules/status";
import { columnsOf } from "../basics";
import type { ProjectRow } from "../row";
import { basicsIn, milestonesIn, versionIn } from "./working";

/**
 * The row as those who write the new version see it. Only for what they read and what they save: who may do what, and
 * what anybody else is told, goes by the row itself.
 */
export function writtenRow(row: ProjectRow): ProjectRow {
  if (!row.working || !isSent(row.status)) return row;
  const basics = basicsIn(row.working);
  const milestones = milestonesIn(row.working);
  return {
    ...row,
    version: versionIn(row.working, "basics", row.version),
    ...(basics && columnsOf(basics)),
    updatedAt: row.working.get("basics")?.updatedAt ?? row.updatedAt,
    ...(milestones && {
      milestones: milestones.map(({ id, title, language, dueOn, expectedOn, completedOn, dependsOn }) => ({
        id,
        title,
        language,
        dueOn: dateOf(dueOn),
        expectedOn: dateOf(expectedOn),
        completedOn: dateOf(completedOn),
        dependsOn: dependsOn.map((neededId) => ({ neededId })),
      })),
    }),
  };
}
