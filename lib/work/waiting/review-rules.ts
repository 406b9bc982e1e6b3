import { Prisma } from "@/prisma/generated/client";
import { answersOfClusters } from "./amendment-rules";
import * as is from "./columns";

const { sql } = Prisma;
type Rule = (reader: is.Reader) => Prisma.Sql;

/** `possibleTransitions` as the cluster's lead: to take up what was sent, and to decide on what was taken up. */
const review: Rule = ({ leads }) => sql`
  SELECT ${is.row({
    kind: sql`CASE p.status WHEN 'PROPOSED' THEN 'review' ELSE 'decision' END`,
    project: sql`p.id`,
    since: is.STATUS_SINCE,
  })}
  FROM "Project" p WHERE p."clusterCode" = ANY (${leads}) AND ${is.AWAITING_DECISION}`;

/** `mayDecideConditions`: those that a place has said are met. */
const condition: Rule = ({ leads }) => sql`
  SELECT ${is.row({
    kind: sql`'condition'`,
    project: sql`p.id`,
    item: sql`c.id`,
    text: sql`c.text`,
    language: sql`c.language`,
    since: sql`c."reportedAt"`,
    dueOn: sql`c."dueOn"`,
  })}
  FROM "Project" p JOIN "Condition" c ON c."projectId" = p.id
    AND c."metAt" IS NULL AND c."droppedAt" IS NULL AND c."reportedAt" IS NOT NULL
  WHERE p."clusterCode" = ANY (${leads}) AND ${is.RUNNING}`;

/** `mayAssess`. */
export const assessment: Rule = ({ personId }) => sql`
  SELECT ${is.row({
    kind: sql`'assessment'`,
    project: sql`p.id`,
    item: sql`s.id`,
    since: sql`s."assignedAt"`,
    dueOn: sql`s."dueOn"`,
  })}
  FROM "Assessment" s JOIN "Project" p ON p.id = s."projectId" AND ${is.AWAITING_DECISION}
  WHERE s."assessorId" = ${personId} AND s.status IN ('ASSIGNED', 'STARTED')`;

/** `mayReview`: profiles that were submitted. */
export const profileReview: Rule = ({ secretariat }) => sql`
  SELECT ${is.row({
    kind: sql`'profileReview'`,
    place: sql`r."placeId"`,
    item: sql`r.number`,
    since: sql`r."submittedAt"`,
  })}
  FROM "ProfileRevision" r WHERE r.status = 'SUBMITTED' AND ${secretariat}`;

/** What waits for the leads of a cluster. */
export const CLUSTER_RULES: readonly Rule[] = [review, condition, answersOfClusters];
