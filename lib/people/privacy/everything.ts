import { primary } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";

/** What of a person's own row opens the account, and so is handed to nobody. */
const SECRET = { passwordHash: true } as const satisfies Prisma.PersonOmit;

const INVITED = { omit: { tokenHash: true } } as const;

/**
 * All that is kept about a person, by how it belongs to them; digests of what opens something are left out. The type
 * holds it complete: a table that names people in a new way is refused by the compiler until it stands here.
 */
const BELONGING = {
  memberships: true,
  invitationsSent: INVITED,
  invitationsAccepted: INVITED,
  // Whom others invited is theirs.
  successorsInvited: { select: { role: true, placeId: true, createdAt: true, acceptedAt: true, revokedAt: true } },
  consents: true,
  sessions: true,
  secondFactor: { omit: { secret: true } },
  recoveryCodes: { omit: { digest: true } },
  mailedLinks: { omit: { digest: true } },
  passkeys: { omit: { publicKey: true } },
  identities: true,
  accessTokens: { omit: { digest: true } },
  transitions: true,
  comments: true,
  updates: true,
  revisions: true,
  edits: true,
  reviews: true,
  auditEvents: true,
  notifications: true,
  // That others were told; when they read it, and what they did about it, is theirs.
  causedNotifications: { select: { type: true, projectId: true, createdAt: true } },
  idempotencyKeys: { omit: { body: true, headers: true } },
  planSections: true,
  workingParts: true,
  planVersions: true,
  amendments: true,
  amendmentAnswers: true,
  mergersOffered: true,
  mergersAnswered: true,
  roundsToAssess: true,
  assessments: true,
  // What was asked for; what was answered is the assessors'.
  assessmentsAssigned: { omit: { answers: true, privateNote: true } },
  conditionsSet: true,
  conditionsMet: true,
  endorsements: true,
  milestones: true,
  indicatorValues: true,
  valueCorrections: true,
  updateParts: true,
  documentVersions: { omit: { storageKey: true } },
  meetings: true,
  meetingAnswers: true,
  finalReports: true,
  savedViews: { include: { matches: { omit: { viewId: true } } } },
  mailPreference: { omit: { calendarKey: true } },
  projectMails: true,
  answerLinks: { omit: { tokenHash: true } },
  mails: { omit: { data: true } },
  suggestionAnswers: true,
} as const satisfies Required<Omit<Prisma.PersonInclude, "_count">>;

/** What names a person by their number or address in a text, by how it is found; who else did something stays out. */
const NAMING = {
  eventsAbout: ({ id }: Named) =>
    primary().auditEvent.findMany({
      where: { subject: `person:${id}`, OR: [{ personId: null }, { personId: { not: id } }] },
      omit: { personId: true },
      orderBy: { id: "asc" },
    }),
  invitationsReceived: ({ email }: Named) =>
    primary().invitation.findMany({
      where: { email, acceptedAt: null },
      omit: { tokenHash: true, invitedById: true, succeedsId: true },
      orderBy: { id: "asc" },
    }),
  mailRefusals: ({ email }: Named) => primary().mailRefusal.findMany({ where: { address: email } }),
};
type Named = { id: number; email: string };

/** How something belongs to a person. */
export type Belonging = keyof typeof BELONGING | keyof typeof NAMING;
export const BELONGINGS = [...Object.keys(BELONGING), ...Object.keys(NAMING)] as Belonging[];

/** A person with all that is kept about them. */
export async function everythingAbout(id: number) {
  const person = await primary().person.findUniqueOrThrow({ where: { id }, omit: SECRET, include: BELONGING });
  const [eventsAbout, invitationsReceived, mailRefusals] = await Promise.all([
    NAMING.eventsAbout(person),
    NAMING.invitationsReceived(person),
    NAMING.mailRefusals(person),
  ]);
  return { ...person, eventsAbout, invitationsReceived, mailRefusals };
}
