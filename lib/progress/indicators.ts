import type { MaybeActor } from "@/lib/access/actor";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readStored } from "@/lib/platform/stored";
import { dayOf } from "@/lib/project-rules/days";
import { readableId } from "@/lib/projects/queries";
import { nameOf } from "@/lib/projects/row";
import type { IndicatorView } from "./present";

/** The indicators of a project's plan as it is in force. */
export async function plannedIndicators(projectId: number) {
  const row = await reads().planSection.findUnique({
    where: { projectId_section: { projectId, section: "results" } },
    select: { content: true },
  });
  return row ? readStored(SECTION_SCHEMAS.results, row.content).indicators : [];
}

const written = ({ en, zh }: { en: string | null; zh: string | null }) => ({ en, zh });

/** A project's indicators with their values over time; who entered a value is told to those who are signed in. */
export async function indicatorsOf(code: string, actor: MaybeActor): Promise<IndicatorView[]> {
  const projectId = await readableId(code, actor);
  const person = { select: { nameEn: true, nameZh: true } };
  const [planned, values, corrections] = await askForAll(`indicators of ${projectId}`, () =>
    Promise.all([
      plannedIndicators(projectId),
      reads().indicatorValue.findMany({ where: { projectId }, orderBy: { on: "asc" }, include: { person } }),
      reads().indicatorCorrection.findMany({ where: { projectId }, orderBy: { id: "asc" }, include: { person } }),
    ]),
  );
  return planned.map(({ key, name, kind, unit, baseline, target, measured }) => ({
    key,
    name: written(name),
    kind,
    unit: written(unit),
    baseline,
    target,
    measured: written(measured),
    values: values
      .filter(({ indicator }) => indicator === key)
      .map(({ id, on, value, note, at, version, person: author }) => ({
        id,
        on: dayOf(on),
        value: value.toNumber(),
        note,
        author: actor && nameOf(author),
        at: at.toISOString(),
        version,
      })),
    corrections: corrections
      .filter(({ indicator }) => indicator === key)
      .map(({ valueId, on, value, newOn, newValue, reason, createdAt, person: author }) => ({
        valueId,
        on: dayOf(on),
        value: value.toNumber(),
        became: newOn && newValue && { on: dayOf(newOn), value: newValue.toNumber() },
        reason,
        author: actor && nameOf(author),
        at: createdAt.toISOString(),
      })),
  }));
}
