import type { Actor } from "@/lib/access/actor";
import type { ProjectCard } from "@/lib/projects/present";
import { Prisma } from "@/prisma/generated/client";
import { IS_PARTY, LEAD_AWAITED, PLACE_AWAITED } from "./amendment-rules";
import * as is from "./columns";
import { type PlaceNamed, readRows, type WaitingRow } from "./list";

const { sql } = Prisma;

export type OthersKind = "decision" | "invitation" | "wish" | "condition" | "amendment" | "merger";
/** Something of the reader's places that others have to answer; no places: the lead of the cluster. */
export type WithOthers = {
  kind: OthersKind;
  project: ProjectCard;
  item: number | null;
  places: PlaceNamed[];
  clusterLead: boolean;
  since: string;
};

const leads = (own: Prisma.Sql) => sql`"Partner" l JOIN "Project" p ON p.id = l."projectId"
  AND l.role = 'LEAD' AND l."placeId" = ${own}`;
const amended = (own: Prisma.Sql) => sql`"Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${is.RUNNING}
  AND a.status = 'PROPOSED' AND a."placeId" = ${own}`;

/** The same turns as the rules of what waits, seen from who waits; a proposal without a partner waits for its own places first. */
function withOthersSql(actor: Actor): Prisma.Sql {
  const own = sql`ANY (${actor.coordinates.map(({ placeId }) => placeId)}::int[])`;
  const project = sql`p.id`;
  const amendment = { kind: sql`'amendment'`, project, item: sql`a.number`, since: sql`a."proposedAt"` };
  return sql`
    SELECT ${is.row({ kind: sql`'decision'`, project, since: is.STATUS_SINCE })}
    FROM ${leads(own)} WHERE ${is.AWAITING_DECISION} AND NOT ${is.WITHOUT_PARTNER}
    UNION ALL
    SELECT ${is.row({ kind: sql`'invitation'`, project, by: sql`i."placeId"`, since: sql`i."invitedAt"` })}
    FROM ${leads(own)} JOIN "Partner" i ON i."projectId" = p.id WHERE ${is.ANSWERABLE} AND NOT ${is.WISH_OPEN}
    UNION ALL
    SELECT ${is.row({ kind: sql`'wish'`, project, by: sql`l."placeId"`, since: sql`i."wishedAt"` })}
    FROM "Partner" i JOIN "Project" p ON p.id = i."projectId" JOIN "Partner" l ON l."projectId" = p.id AND l.role = 'LEAD'
    WHERE i."placeId" = ${own} AND ${is.ANSWERABLE} AND ${is.WISH_OPEN}
    UNION ALL
    SELECT ${is.row({ kind: sql`'condition'`, project, item: sql`c.id`, since: sql`c."reportedAt"` })}
    FROM "Project" p JOIN "Condition" c ON c."projectId" = p.id
      AND c."metAt" IS NULL AND c."droppedAt" IS NULL AND c."reportedAt" IS NOT NULL
    WHERE ${is.RUNNING} AND EXISTS (SELECT FROM "Partner" a
      WHERE a."projectId" = p.id AND a.status = 'ACCEPTED' AND a."placeId" = ${own})
    UNION ALL
    SELECT ${is.row({ ...amendment, by: sql`l.id` })}
    FROM ${amended(own)} JOIN "PlanVersion" v ON v."projectId" = a."projectId" AND v.number = a."beforeVersion"
      JOIN "Place" l ON ${IS_PARTY} WHERE ${PLACE_AWAITED}
    UNION ALL
    SELECT ${is.row(amendment)} FROM ${amended(own)} WHERE ${LEAD_AWAITED}
    UNION ALL
    SELECT ${is.row({
      kind: sql`'merger'`,
      project,
      item: sql`g.id`,
      by: sql`o."placeId"`,
      since: sql`g."offeredAt"`,
    })}
    FROM ${leads(own)} JOIN "Merger" g ON g."fromId" = p.id AND g.accepted IS NULL
      JOIN "Project" t ON t.id = g."intoId" AND t.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')
      JOIN "Partner" o ON o."projectId" = t.id AND o.role = 'LEAD'
    WHERE ${is.IN_PROPOSAL}`;
}

/** What of the actor's places waits for others, as rows. */
export const othersRows = async (actor: Actor): Promise<WaitingRow[]> =>
  actor.coordinates.length > 0 ? readRows(withOthersSql(actor)) : [];

/** The same in one line each: an invitation of three places is one thing that waits for three. */
export function withOthersOf(rows: WaitingRow[], cards: ReadonlyMap<number, ProjectCard>): WithOthers[] {
  const lines = new Map<string, WithOthers>();
  for (const { kind, projectId, item, by, since } of rows) {
    const project = cards.get(projectId ?? 0);
    if (!project) continue;
    const key = `${kind} ${projectId} ${item}`;
    const line = lines.get(key) ?? {
      kind: kind as OthersKind,
      project,
      item,
      places: [],
      clusterLead: false,
      since: since.toISOString(),
    };
    lines.set(key, {
      ...line,
      places: by ? [...line.places, by] : line.places,
      clusterLead: line.clusterLead || !by,
    });
  }
  return [...lines.values()];
}
