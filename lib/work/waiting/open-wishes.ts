import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayAnswerWish } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import * as is from "./columns";

/** An invited place that said under what it takes part and waits for an answer, and whether the actor may give it. */
export type OpenWish = { slug: string; mayAnswer: boolean };

/** The invited places of a project that wait for an answer to what they would have otherwise, by the rule of “my work”. */
export async function openWishesOf(code: string, actor: MaybeActor): Promise<OpenWish[]> {
  const row = await readableRow(code, actor);
  if (!row.partners.some(({ status, wishedAt }) => status === "INVITED" && wishedAt)) return [];
  const open = await askForAll(
    `open wishes of ${row.id}`,
    () => reads().$queryRaw<{ placeId: number }[]>`
      SELECT i."placeId" FROM "Partner" i JOIN "Project" p ON p.id = i."projectId"
      WHERE p.id = ${row.id} AND ${is.ANSWERABLE} AND ${is.WISH_OPEN}`,
  );
  const project = transitionContext(row);
  return row.partners
    .filter(({ placeId }) => open.some((wish) => wish.placeId === placeId))
    .map(({ placeId, place }) => ({ slug: place.slug, mayAnswer: mayAnswerWish(actor, project, placeId).allowed }));
}
