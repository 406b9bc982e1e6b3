import type { Actor, MaybeActor } from "./actor";
import type { Permission } from "./permissions";
import { Problem } from "./problems";

/** What a personal token may be given: to read, and to change things of one kind, all under its owner's rights. */
export const SCOPES = ["read", "projects", "profiles", "programme"] as const;
export type Scope = (typeof SCOPES)[number];

type AreaOf<P> = P extends `${infer Area}.${string}` ? Area : never;
type Area = AreaOf<Permission>;

/**
 * What a token needs to change something in each area of the permissions; `reading` is only read by one, and `person` is for
 * the person at the browser alone: a token neither reads nor changes what opens an account.
 */
const AREAS: Record<Area, Exclude<Scope, "read"> | "reading" | "person"> = {
  openapi: "reading",
  search: "reading",
  openData: "reading",
  taxonomy: "programme",
  matching: "programme",
  clusters: "reading",
  tracking: "reading",
  me: "reading",
  work: "reading",
  notifications: "reading",
  suggestions: "profiles",
  profiles: "profiles",
  pictures: "profiles",
  revisions: "profiles",
  drafts: "profiles",
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
  milestones: "projects",
  updates: "projects",
  parts: "projects",
  rhythm: "projects",
  indicators: "projects",
  documents: "projects",
  meetings: "projects",
  finalReport: "projects",
  comments: "projects",
  views: "projects",
  assessments: "programme",
  rounds: "programme",
  settings: "programme",
  mails: "programme",
  answers: "person",
  calendar: "person",
  inbox: "reading",
  mail: "person",
  mailPreferences: "person",
  places: "programme",
  announcement: "programme",
  system: "reading",
  people: "person",
  invitations: "person",
  password: "person",
  identities: "person",
  passkeys: "person",
  secondFactor: "person",
  sessions: "person",
  tokens: "person",
};

/** What is not as the rest of its area: all that is kept about a person tells from where and how they sign in. */
const APART: Partial<Record<Permission, (typeof AREAS)[Area]>> = {
  "me.export": "person",
  "me.changeAddress": "person",
};

/** What a token needs for an endpoint; null where none will do. */
export function scopeFor(permission: Permission, change: boolean): Scope | null {
  const area = APART[permission] ?? AREAS[permission.split(".")[0] as Area];
  if (area === "person") return null;
  if (!change) return "read";
  return area === "reading" ? null : area;
}

/** Refuses what a token was not given; whoever signed in themselves has no such bounds. */
export function assertScope(actor: MaybeActor, permission: Permission, change: boolean): void {
  const token: Actor["token"] = actor?.token;
  if (!token) return;
  const scope = scopeFor(permission, change);
  if (!scope) throw new Problem(403, "notByToken");
  if (!token.scopes.includes(scope)) throw new Problem(403, "tokenLacksScope", { params: { scope } });
}
