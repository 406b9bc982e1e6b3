import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { assertMeant } from "@/lib/language/meant";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { dateOf, dayOf, latestToday } from "@/lib/project-rules/days";
import { mayMeasure } from "@/lib/project-rules/delivery-policy";
import { lockedFor } from "@/lib/projects/locked";
import { indicatorsOf, plannedIndicators } from "../indicators";
import type { IndicatorView } from "../present";
import type { IndicatorValueEdit, IndicatorValueInput } from "../schema";

async function planned(projectId: number, key: string) {
  const found = (await plannedIndicators(projectId)).find((indicator) => indicator.key === key);
  if (!found) throw new Problem(404, "noSuchIndicator");
  return found;
}

async function viewOf(code: string, key: string, actor: Actor): Promise<IndicatorView> {
  return (await indicatorsOf(code, actor)).find((indicator) => indicator.key === key) as IndicatorView;
}

function assertNotAhead(on: string): void {
  if (on > latestToday(now()))
    throw new Problem(422, "invalidInput", { fields: [{ path: "on", code: "reachedInFuture" }] });
}

/** The value of a day, of which there is one; what was entered first is corrected, not written over. */
const valueOn = (projectId: number, indicator: string, on: string) =>
  reads().indicatorValue.findUnique({
    where: { projectId_indicator_on: { projectId, indicator, on: dateOf(on) } },
  });

/** The latest value of an indicator, or the one before a day; null where there is none. */
async function lastValue(projectId: number, indicator: string, before?: string): Promise<number | null> {
  const last = await reads().indicatorValue.findFirst({
    where: { projectId, indicator, ...(before && { on: { lt: dateOf(before) } }) },
    orderBy: { on: "desc" },
    select: { value: true },
  });
  return last?.value.toNumber() ?? null;
}

function dayTaken(): never {
  throw new Problem(422, "invalidInput", { fields: [{ path: "on", code: "valueOnThatDay" }] });
}

/** Enters what an indicator of the plan was on a day. The same value once more is no change; another is refused. */
export async function measure(
  actor: Actor,
  code: string,
  key: string,
  { on, value, note = null, confirmed }: IndicatorValueInput,
): Promise<IndicatorView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayMeasure);
    const { name } = await planned(project.id, key);
    assertNotAhead(on);
    const there = await valueOn(project.id, key, on);
    if (there && (there.value.toNumber() !== value || there.note !== note)) dayTaken();
    if (!there) {
      const last = await lastValue(project.id, key);
      assertMeant([{ path: "value", quantity: "indicator", value, last }], confirmed);
      const written = { value, note, personId: actor.personId, at: now() };
      await database.indicatorValue.create({
        data: { projectId: project.id, indicator: key, on: dateOf(on), ...written },
      });
      await recordAndNotify(database, actor, project, {
        type: "indicator.measured",
        detail: { indicator: key, title: name.en ?? name.zh, on, value },
      });
    }
    return viewOf(code, key, actor);
  });
}

/**
 * Corrects or removes a value that was entered wrongly, by whoever may enter one and with a word why; the history keeps
 * what it was. 412 when stale.
 */
export async function correctValue(
  actor: Actor,
  code: string,
  key: string,
  id: number,
  version: number,
  { removed, reason, confirmed, ...edit }: IndicatorValueEdit,
): Promise<IndicatorView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayMeasure);
    const { name } = await planned(project.id, key);
    const before = await database.indicatorValue.findFirst({ where: { id, projectId: project.id, indicator: key } });
    if (!before) throw new Problem(404, "noSuchValue");
    if (before.version !== version)
      throw new Problem(412, "stale", { extra: { current: await viewOf(code, key, actor) } });
    const old = { on: dayOf(before.on), value: before.value.toNumber(), note: before.note };
    const { on = old.on, value = old.value, note = old.note } = edit;
    if (!removed && on === old.on && value === old.value && note === old.note) return viewOf(code, key, actor);
    assertNotAhead(on);
    if (!removed && on !== old.on && (await valueOn(project.id, key, on))) dayTaken();
    if (!removed && value !== old.value) {
      const last = await lastValue(project.id, key, on);
      assertMeant([{ path: "value", quantity: "indicator", value, last }], confirmed);
    }
    if (removed) await database.indicatorValue.delete({ where: { id } });
    else {
      const written = { on: dateOf(on), value, note, personId: actor.personId, at: now() };
      await database.indicatorValue.update({ where: { id }, data: { ...written, version: { increment: 1 } } });
    }
    await database.indicatorCorrection.create({
      data: {
        projectId: project.id,
        indicator: key,
        valueId: id,
        on: before.on,
        value: before.value,
        note: before.note,
        ...(!removed && { newOn: dateOf(on), newValue: value }),
        reason,
        personId: actor.personId,
        createdAt: now(),
      },
    });
    const was = { indicator: key, title: name.en ?? name.zh, before: old, reason };
    await recordAndNotify(database, actor, project, {
      type: removed ? "indicator.removed" : "indicator.corrected",
      detail: removed ? was : { ...was, on, value, note },
    });
    return viewOf(code, key, actor);
  });
}
