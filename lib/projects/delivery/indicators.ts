import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { dayOf } from "../days";
import { SECTION_FORMS } from "../plan/sections";
import { readableRow } from "../queries";
import { nameOf } from "../rows";
import type { IndicatorView } from "./present";

/** The indicators of a project's plan as it is in force. */
export async function plannedIndicators(projectId: number) {
  const row = await reads().planSection.findUnique({
    where: { projectId_section: { projectId, section: "results" } },
    select: { content: true },
  });
  return row ? readStored(SECTION_FORMS.results, row.content).indicators : [];
}

const written = ({ en, zh }: { en: string | null; zh: string | null }) => ({ en, zh });

/** A project's indicators with their values over time; who entered a value is told to those who are signed in. */
export async function indicatorsOf(code: string, actor: MaybeActor): Promise<IndicatorView[]> {
  const { id: projectId } = await readableRow(code, actor);
  const [planned, values] = await Promise.all([
    plannedIndicators(projectId),
    reads().indicatorValue.findMany({
      where: { projectId },
      orderBy: { on: "asc" },
      include: { person: { select: { nameEn: true, nameZh: true } } },
    }),
  ]);
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
      .map(({ on, value, note, at, person }) => ({
        on: dayOf(on),
        value: value.toNumber(),
        note,
        author: actor && nameOf(person),
        at: at.toISOString(),
      })),
  }));
}
