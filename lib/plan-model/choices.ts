/** What a plan's fields can be, by the name under which `plan.choices` in the message files has their words. */
export const CHOICES = {
  associateKind: ["PUBLIC", "PRIVATE", "RESEARCH", "COMMUNITY"],
  source: ["OWN", "NATIONAL", "PROGRAMME", "PRIVATE", "IN_KIND", "OTHER"],
  milestoneKind: ["MILESTONE", "DELIVERABLE"],
  currency: ["EUR", "CNY"],
  likelihood: ["LOW", "MEDIUM", "HIGH"],
  /** What indicators of several projects can be added up by; `OTHER` stands for itself. */
  indicatorKind: [
    "PEOPLE_REACHED",
    "PEOPLE_TRAINED",
    "STAFF_EXCHANGED",
    "ORGANISATIONS_INVOLVED",
    "PILOTS",
    "POLICIES_ADOPTED",
    "JOBS",
    "CO2_SAVED",
    "OTHER",
  ],
} as const;
export type Choice = keyof typeof CHOICES;

export const { milestoneKind: MILESTONE_KINDS, indicatorKind: INDICATOR_KINDS, currency: CURRENCIES } = CHOICES;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
