import type { Actor } from "@/lib/access/actor";
import { recordEdit } from "@/lib/plans/sections/commands/record-edit";
import type { FindingPage } from "@/lib/plans/sections/present";
import { planFindings } from "@/lib/plans/sections/queries";
import { transact } from "@/lib/platform/database";
import { mayChooseRound } from "@/lib/project-rules/policy";
import { lockedFor } from "@/lib/projects/locked";
import { assertOpenRound } from "@/lib/rounds/sending";

/**
 * Says which of the open rounds a draft is meant for. What is written stays as it is; the answer says what of it does not
 * fit there.
 */
export async function chooseRound(actor: Actor, code: string, round: number): Promise<FindingPage> {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, mayChooseRound);
    await assertOpenRound(row.clusterCode, round);
    if (row.roundId !== round) {
      await database.project.update({ where: { id: row.id }, data: { roundId: round }, select: { id: true } });
      await recordEdit(database, actor, row, { changed: ["round"] });
    }
    return planFindings(code, actor);
  });
}
