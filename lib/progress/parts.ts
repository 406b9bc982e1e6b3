import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { primary } from "@/lib/platform/database";
import { mayReadParts, mayWritePart } from "@/lib/project-rules/delivery-policy";
import { readableRow } from "@/lib/projects/queries";
import { type ProjectRow, placeOf } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { OpenPartView } from "./present";
import { PART_ROWS, partView } from "./updates";

type Partner = ProjectRow["partners"][number];

const openParts = (projectId: number) =>
  primary().updatePart.findMany({ where: { projectId, updateId: null }, include: PART_ROWS });
type Row = Awaited<ReturnType<typeof openParts>>[number];

function openPartView({ place, placeId }: Partner, row: Row | undefined, project: ProjectRow, actor: Actor) {
  const named = placeOf(place);
  const abilities = { edit: mayWritePart(actor, transitionContext(project), placeId).allowed };
  if (!row) return { place: named, body: "", language: null, author: null, updatedAt: null, version: 0, abilities };
  return { ...partView(row), version: row.version, abilities };
}

/** What each place that takes part has written for the next update; only they read it before it is sent. */
export async function partsOf(code: string, actor: MaybeActor): Promise<OpenPartView[]> {
  const project = await readableRow(code, actor);
  authorize(mayReadParts(actor, transitionContext(project)), actor);
  const rows = await openParts(project.id);
  return project.partners
    .filter(({ status }) => status === "ACCEPTED")
    .map((partner) =>
      openPartView(
        partner,
        rows.find(({ placeId }) => placeId === partner.placeId),
        project,
        actor as Actor,
      ),
    );
}

/** One place's part of the next update; 404 when the place does not take part. */
export async function partOf(code: string, slug: string, actor: MaybeActor): Promise<OpenPartView> {
  const found = (await partsOf(code, actor)).find(({ place }) => place.slug === slug);
  if (!found) throw new Problem(404, "noSuchPartner");
  return found;
}
