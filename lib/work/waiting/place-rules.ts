import { REPORT_ASKED_SINCE, reportAskedSql } from "@/lib/final-report/due-report";
import { updateAskedSql } from "@/lib/progress/due-updates";
import { ASKED_BEFORE_DAYS } from "@/lib/progress/reporting-interval";
import { dayOf } from "@/lib/project-rules/days";
import { Prisma } from "@/prisma/generated/client";
import { amendmentDrafts, answersOfPlaces } from "./amendment-rules";
import * as is from "./columns";

const { sql } = Prisma;
type Rule = (reader: is.Reader, at: Date) => Prisma.Sql;

const placesOf = ({ places }: is.Reader) => sql`ANY (${places})`;
const takingPart = (reader: is.Reader) => sql`EXISTS (SELECT FROM "Partner" a
  WHERE a."projectId" = p.id AND a.status = 'ACCEPTED' AND a."placeId" = ${placesOf(reader)})`;

/** `mayAnswer`: an invitation, unless the place has said what it would have otherwise and waits for an answer itself. */
const invitation: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`'invitation'`,
    project: sql`p.id`,
    place: sql`i."placeId"`,
    item: sql`i.version`,
    // What the lead place wrote with its proposal.
    text: sql`(SELECT left(t.reason, 400) FROM "Transition" t
      WHERE t."projectId" = p.id AND t.to = 'PROPOSED' ORDER BY t.seq DESC LIMIT 1)`,
    since: sql`i."invitedAt"`,
  })}
  FROM "Partner" i JOIN "Project" p ON p.id = i."projectId"
  WHERE i."placeId" = ${placesOf(reader)} AND ${is.ANSWERABLE} AND NOT ${is.WISH_OPEN}`;

/** `mayAnswerWish`: what an invited place would have otherwise. */
const wish: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`'wish'`,
    project: sql`p.id`,
    by: sql`i."placeId"`,
    item: sql`i."placeId"`,
    text: sql`left(i.wishes, 400)`,
    since: sql`i."wishedAt"`,
  })}
  FROM "Partner" l JOIN "Project" p ON p.id = l."projectId" JOIN "Partner" i ON i."projectId" = p.id
  WHERE l.role = 'LEAD' AND l."placeId" = ${placesOf(reader)} AND ${is.ANSWERABLE} AND ${is.WISH_OPEN}`;

/** `mayInvite`, where a proposal has lost its last partner (`partnerOnOtherSide`): it cannot be agreed until another is found. */
const partner: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`'partner'`,
    project: sql`p.id`,
    since: sql`coalesce((SELECT max(o."respondedAt") FROM "Partner" o
      WHERE o."projectId" = p.id AND o.status = 'DECLINED'), ${is.STATUS_SINCE})`,
  })}
  FROM "Project" p WHERE ${is.IN_PROPOSAL} AND ${is.WITHOUT_PARTNER} AND EXISTS (SELECT FROM "Partner" a
    WHERE a."projectId" = p.id AND a.status = 'ACCEPTED' AND a.level = 'MANAGE' AND a."placeId" = ${placesOf(reader)})`;

/**
 * What the lead place sends or begins: a draft, a new version that is begun (`maySendVersion`), what changes are asked
 * for in, and the work, but only once nothing stands against it (`possibleTransitions`).
 */
const leadPlace: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`CASE p.status WHEN 'DRAFT' THEN 'draft' WHEN 'CHANGES_REQUESTED' THEN 'revision'
      WHEN 'AGREED' THEN 'start' ELSE 'version' END`,
    project: sql`p.id`,
    // A new version waits since it was begun, everything else since the project came into its status.
    since: sql`coalesce((SELECT w."createdAt" FROM "WorkingCopy" w WHERE w."projectId" = p.id AND ${is.AWAITING_DECISION}),
      ${is.STATUS_SINCE})`,
  })}
  FROM "Partner" l JOIN "Project" p ON p.id = l."projectId"
  WHERE l.role = 'LEAD' AND l."placeId" = ${placesOf(reader)}
    AND (p.status IN ('DRAFT', 'CHANGES_REQUESTED') OR ${is.STARTABLE}
      OR (${is.AWAITING_DECISION} AND EXISTS (SELECT FROM "WorkingCopy" w WHERE w."projectId" = p.id)))`;

/** `seesToMilestone`: one's own milestones whose day has passed. */
const milestone: Rule = (reader, at) => sql`
  SELECT ${is.row({
    kind: sql`'milestone'`,
    project: sql`p.id`,
    item: sql`m.id`,
    text: sql`m.title`,
    language: sql`m.language`,
    since: sql`m."dueOn"`,
    dueOn: sql`m."dueOn"`,
    expectedOn: sql`m."expectedOn"`,
  })}
  FROM "Project" p JOIN "Milestone" m ON m."projectId" = p.id
    AND m."completedOn" IS NULL AND m."dueOn" < ${dayOf(at)}::date
  WHERE ${is.AT_WORK} AND ${ownMilestone(reader)}`;

/** Whether the milestone `m` of the project `p` is the reader's to see to. */
export const ownMilestone = (reader: is.Reader): Prisma.Sql => sql`
  p.id IN (SELECT a."projectId" FROM "Partner" a WHERE a.status = 'ACCEPTED' AND a."placeId" = ${placesOf(reader)})
  AND CASE
    WHEN ${is.OWNER} IS NOT NULL THEN m."ownerId" = ${reader.personId}
    WHEN ${is.OWNER_PLACE} IS NOT NULL THEN m."placeId" = ${placesOf(reader)}
    ELSE EXISTS (SELECT FROM "Partner" a
      WHERE a."projectId" = p.id AND a.role = 'LEAD' AND a."placeId" = ${placesOf(reader)}) END`;

/** When the project `p` was last heard of, as `heard.at`. */
export const HEARD = sql`CROSS JOIN LATERAL (SELECT greatest(p."createdAt",
    (SELECT max(u."createdAt") FROM "Update" u WHERE u."projectId" = p.id),
    (SELECT max(t.at) FROM "Transition" t WHERE t."projectId" = p.id)) AS at) heard`;
/** When its next report is due. */
export const REPORT_DUE = sql`(heard.at + p."rhythmDays" * interval '24 hours')`;

/** `mayReport`, `mayWritePart`: the next report for its lead, its place's part for everybody else who has not written it. */
const update: Rule = (reader, at) => sql`
  SELECT ${is.row({
    kind: sql`CASE a.role WHEN 'LEAD' THEN 'update' ELSE 'updatePart' END`,
    project: sql`p.id`,
    place: sql`a."placeId"`,
    since: sql`${REPORT_DUE} - ${ASKED_BEFORE_DAYS}::int * interval '24 hours'`,
    dueOn: sql`(${REPORT_DUE} AT TIME ZONE 'UTC')`,
  })}
  FROM "Partner" a JOIN "Project" p ON p.id = a."projectId" ${HEARD}
  WHERE a.status = 'ACCEPTED' AND a."placeId" = ${placesOf(reader)} AND ${updateAskedSql(at)}
    AND (a.role = 'LEAD' OR NOT EXISTS (SELECT FROM "UpdatePart" w
      WHERE w."projectId" = p.id AND w."placeId" = a."placeId" AND w."updateId" IS NULL AND w.body <> ''))`;

/** `mayWriteReport`, and completing, when the end is near or past: the lead place's. */
const finalReport: Rule = (reader, at) => sql`
  SELECT ${is.row({
    kind: sql`'finalReport'`,
    project: sql`p.id`,
    since: REPORT_ASKED_SINCE,
    dueOn: sql`p."endsOn"`,
  })}
  FROM "Partner" l JOIN "Project" p ON p.id = l."projectId"
  WHERE l.role = 'LEAD' AND l."placeId" = ${placesOf(reader)} AND ${reportAskedSql(at)}`;

/** `mayReportConditions`: those of the agreement that nobody has said yet how they are met. */
const conditionReport: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`'conditionReport'`,
    project: sql`p.id`,
    item: sql`c.id`,
    text: sql`c.text`,
    language: sql`c.language`,
    since: sql`c."setAt"`,
    dueOn: sql`c."dueOn"`,
  })}
  FROM "Project" p JOIN "Condition" c ON c."projectId" = p.id
    AND c."metAt" IS NULL AND c."droppedAt" IS NULL AND c."reportedAt" IS NULL
  WHERE ${is.RUNNING} AND ${takingPart(reader)}`;

/** `mayAcceptMerger`: offers to let another proposal go on in one that the place leads, while both are proposals. */
const merger: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`'merger'`,
    project: sql`p.id`,
    by: sql`o."placeId"`,
    item: sql`g.id`,
    text: sql`coalesce(f."titleEn", f."titleZh")`,
    since: sql`g."offeredAt"`,
  })}
  FROM "Merger" g JOIN "Project" p ON p.id = g."intoId" AND ${is.IN_PROPOSAL} JOIN "Project" f ON f.id = g."fromId"
  JOIN "Partner" l ON l."projectId" = p.id AND l.role = 'LEAD' AND l."placeId" = ${placesOf(reader)}
  JOIN "Partner" o ON o."projectId" = f.id AND o.role = 'LEAD'
  WHERE g.accepted IS NULL AND f.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')`;

/** `mayEditProfile`, `maySubmit`: what the secretariat returned, and what is begun and not sent. */
const profile: Rule = (reader) => sql`
  SELECT ${is.row({
    kind: sql`CASE WHEN r."returnedAt" >= r."submittedAt" THEN 'profileReturned' ELSE 'profileDraft' END`,
    place: sql`r."placeId"`,
    item: sql`r.number`,
    since: sql`CASE WHEN r."returnedAt" >= r."submittedAt" THEN r."returnedAt" ELSE r."createdAt" END`,
  })}
  FROM "ProfileRevision" r WHERE r.status = 'DRAFT' AND r."placeId" = ${placesOf(reader)}`;

/** What waits for the coordinators of a place. */
export const PLACE_RULES: readonly Rule[] = [
  invitation,
  wish,
  partner,
  leadPlace,
  milestone,
  update,
  finalReport,
  conditionReport,
  answersOfPlaces,
  amendmentDrafts,
  merger,
  profile,
];
