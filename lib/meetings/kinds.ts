export const MEETING_KINDS = ["STUDY_VISIT", "MEETING", "ONLINE"] as const;
