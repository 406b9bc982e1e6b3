import type { Permission } from "@/lib/access/permissions";

type AreaOf<P> = P extends `${infer Area}.${string}` ? Area : never;
type Area = AreaOf<Permission>;

/** What operations are about, in the order in which they are read about. */
export const SUBJECTS = [
  "search",
  "places",
  "projects",
  "delivery",
  "tracking",
  "calls",
  "programme",
  "openData",
  "account",
  "people",
] as const;
export type Subject = (typeof SUBJECTS)[number];

const AREAS: Record<Area, Subject> = {
  search: "search",
  places: "places",
  profiles: "places",
  pictures: "places",
  revisions: "places",
  drafts: "places",
  projects: "projects",
  plan: "projects",
  mergers: "projects",
  transitions: "projects",
  amendments: "projects",
  versions: "projects",
  workingCopy: "projects",
  endorsements: "projects",
  conditions: "projects",
  partners: "projects",
  comments: "projects",
  milestones: "delivery",
  updates: "delivery",
  parts: "delivery",
  rhythm: "delivery",
  indicators: "delivery",
  documents: "delivery",
  meetings: "delivery",
  finalReport: "delivery",
  clusters: "tracking",
  tracking: "tracking",
  views: "tracking",
  rounds: "calls",
  assessments: "calls",
  taxonomy: "programme",
  matching: "programme",
  settings: "programme",
  announcement: "programme",
  system: "programme",
  mails: "programme",
  openapi: "openData",
  openData: "openData",
  me: "account",
  work: "account",
  notifications: "account",
  answers: "account",
  calendar: "account",
  inbox: "account",
  mail: "account",
  mailPreferences: "account",
  password: "account",
  identities: "account",
  passkeys: "account",
  secondFactor: "account",
  sessions: "account",
  tokens: "account",
  people: "people",
  invitations: "people",
};

/** What an operation is about, by what it needs to be permitted. */
export const subjectOf = (permission: Permission): Subject => AREAS[permission.split(".")[0] as Area];
