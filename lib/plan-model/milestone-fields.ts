/** The fields of a milestone or deliverable, each with its message under `plan.fields`: forms, readings and comparisons
 * call them so. */
export const MILESTONE_FIELDS = {
  kind: "kind",
  title: "title",
  dueOn: "dueOn",
  place: "responsiblePlace",
  workPackage: "workPackage",
  dependsOn: "dependsOn",
} as const;
export type MilestoneField = keyof typeof MILESTONE_FIELDS;
