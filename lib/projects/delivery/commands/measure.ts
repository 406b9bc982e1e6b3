import { happened } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { dateOf, latestToday } from "../../days";
import { lockedFor } from "../../locked";
import { indicatorsOf, plannedIndicators } from "../indicators";
import { mayMeasure } from "../policy";
import type { IndicatorView } from "../present";
import type { IndicatorValueInput } from "../schema";

/**
 * Enters what an indicator of the plan was on a day. A second value of the same day corrects the first; the audit log
 * keeps both.
 */
export async function measure(
  actor: Actor,
  code: string,
  key: string,
  { on, value, note = null }: IndicatorValueInput,
): Promise<IndicatorView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayMeasure);
    const planned = (await plannedIndicators(project.id)).find((indicator) => indicator.key === key);
    if (!planned) throw new Problem(404, "noSuchIndicator");
    if (on > latestToday(now()))
      throw new Problem(422, "invalidInput", { fields: [{ path: "on", code: "reachedInFuture" }] });
    const where = { projectId_indicator_on: { projectId: project.id, indicator: key, on: dateOf(on) } };
    const before = await database.indicatorValue.findUnique({ where });
    const written = { value, note, personId: actor.personId, at: now() };
    await database.indicatorValue.upsert({
      where,
      create: { projectId: project.id, indicator: key, on: dateOf(on), ...written },
      update: written,
    });
    await happened(database, actor, project, {
      type: "indicator.measured",
      detail: {
        indicator: key,
        title: planned.name.en ?? planned.name.zh,
        on,
        value,
        before: before?.value.toNumber() ?? null,
      },
    });
    const found = (await indicatorsOf(code, actor)).find((indicator) => indicator.key === key);
    return found as IndicatorView;
  });
}
