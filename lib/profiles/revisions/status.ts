export const REVISION_STATUSES = ["DRAFT", "SUBMITTED", "PUBLISHED", "SUPERSEDED"] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];
