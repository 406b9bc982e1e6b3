/** What a plan's fields can be; apart from their forms, so that a page need not load what checks them. */
export const ASSOCIATE_KINDS = ["PUBLIC", "PRIVATE", "RESEARCH", "COMMUNITY"] as const;
export const FUNDING_SOURCES = ["OWN", "NATIONAL", "PROGRAMME", "PRIVATE", "IN_KIND", "OTHER"] as const;
export const MILESTONE_KINDS = ["MILESTONE", "DELIVERABLE"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
export const CURRENCIES = ["EUR", "CNY"] as const;
export const LIKELIHOODS = ["LOW", "MEDIUM", "HIGH"] as const;
/** What indicators of several projects can be added up by; `OTHER` stands for itself. */
export const INDICATOR_KINDS = [
  "PEOPLE_REACHED",
  "PEOPLE_TRAINED",
  "STAFF_EXCHANGED",
  "ORGANISATIONS_INVOLVED",
  "PILOTS",
  "POLICIES_ADOPTED",
  "JOBS",
  "CO2_SAVED",
  "OTHER",
] as const;

/** How many letters a plan's texts may have: in paragraphs, on a line, and as a unit. */
export const LONGEST = { paragraphs: 6_000, line: 200, unit: 60 } as const;
