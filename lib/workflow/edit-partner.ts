import type { Actor } from "@/lib/access/actor";
import { type Decision, Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayManage, mayShare } from "@/lib/project-rules/policy";
import type { TransitionContext } from "@/lib/project-rules/transition-context";
import { lockedFor } from "@/lib/projects/locked";
import type { ProjectView } from "@/lib/projects/present";
import { viewOf } from "@/lib/projects/rows";
import type { PartnerEdit } from "@/lib/projects/schema";
import { answer, partnerIn } from "./partners";
import { writtenView } from "./queries";

type Level = NonNullable<PartnerEdit["level"]>;
type Policy = (actor: Actor, project: TransitionContext) => Decision;
type Change = {
  type: EventName;
  detail: { level: Level } | { shared: boolean };
  data: { level?: Level; sharedAt?: Date | null };
};

/** Changes one thing of a place's part in a project: see `partnerEdit`. 412 when somebody changed it meanwhile. */
export async function editPartner(
  actor: Actor,
  code: string,
  slug: string,
  version: number,
  edit: PartnerEdit,
): Promise<ProjectView> {
  const { status, reason, wishes, level, shared } = edit;
  if (status) return answer(actor, code, slug, version, { status, reason, wishes });
  if (level) {
    const change: Change = { type: "partner.level-set", detail: { level }, data: { level } };
    return settle(actor, code, slug, version, mayManage, change);
  }
  const type = shared ? "partner.shared" : "partner.unshared";
  const change: Change = { type, detail: { shared: !!shared }, data: { sharedAt: shared ? now() : null } };
  return settle(actor, code, slug, version, mayShare, change);
}

async function settle(actor: Actor, code: string, slug: string, version: number, policy: Policy, change: Change) {
  return transact(async (database) => {
    const row = await lockedFor(database, code, actor, policy);
    const partner = partnerIn(row, slug);
    if (partner.version !== version) throw new Problem(412, "stale", { extra: { current: viewOf(row, actor) } });
    if (partner.role === "LEAD") throw new Problem(409, "leadManages");
    if (partner.status === "DECLINED") throw new Problem(409, "partnerDeclined");
    await database.partner.update({
      where: { projectId_placeId: { projectId: row.id, placeId: partner.placeId } },
      data: { ...change.data, version: { increment: 1 } },
    });
    await recordAndNotify(database, actor, row, {
      type: change.type,
      placeId: partner.placeId,
      detail: { place: slug, ...change.detail },
    });
    return writtenView(row.id, actor);
  });
}
