import type { MaybeActor } from "@/lib/access/actor";
import { INDICATOR_KINDS } from "@/lib/plan-model/choices";
import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { AGREED, type Figure, type TrackingFilter } from "../filter";
import { unitSql } from "../matching";
import { inStages, inStagesSql, proposed } from "./proposed";

export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What the plans of agreed projects promise and have measured, added up by kind; what cannot be added has no sums. */
export type IndicatorTotal = {
  kind: IndicatorKind;
  /** Told apart only where kinds are measured in different units. */
  unit: string | null;
  projects: Figure;
  indicators: number;
  /** How many of them have a value. */
  measured: number;
  target: number | null;
  value: number | null;
};

type Row = Omit<IndicatorTotal, "projects"> & { projects: number };

/** Totals of indicators over agreed projects; a value is the latest by the end of the period. */
export async function indicatorsOf(requested: TrackingFilter, actor: MaybeActor): Promise<IndicatorTotal[]> {
  const filter = inStages(requested, AGREED);
  const { indicator, to } = filter;
  const rows = await reads().$queryRaw<Row[]>`
    SELECT i.kind, i.unit, count(DISTINCT i.id)::int AS projects, count(*)::int AS indicators,
      count(v.value)::int AS measured,
      CASE i.kind WHEN 'OTHER' THEN NULL ELSE sum(i.target)::float END AS target,
      CASE i.kind WHEN 'OTHER' THEN NULL ELSE sum(v.value)::float END AS value
    FROM (
      SELECT p.id, e.value ->> 'kind' AS kind, e.value ->> 'key' AS key, (e.value ->> 'target')::numeric AS target,
        CASE e.value ->> 'kind' WHEN 'CO2_SAVED' THEN ${unitSql(Prisma.sql`e.value`)} END AS unit
      FROM "Project" p
      JOIN "PlanSection" s ON s."projectId" = p.id AND s.section = 'results'
      CROSS JOIN LATERAL jsonb_array_elements(s.content -> 'indicators') e(value)
      WHERE ${inStagesSql(filter)} AND ${proposed(filter, actor)}
    ) i
    LEFT JOIN LATERAL (
      SELECT v.value FROM "IndicatorValue" v WHERE v."projectId" = i.id AND v.indicator = i.key
        ${to ? Prisma.sql`AND v."on" <= ${to}::date` : Prisma.empty}
      ORDER BY v."on" DESC LIMIT 1) v ON true
    WHERE ${indicator ? Prisma.sql`(i.kind = ANY (${indicator}) OR i.kind || ':' || i.unit = ANY (${indicator}))` : Prisma.sql`true`}
    GROUP BY i.kind, i.unit`;
  const order = (kind: IndicatorKind) => INDICATOR_KINDS.indexOf(kind);
  return rows
    .map((row) => ({
      ...row,
      projects: {
        count: row.projects,
        filter: { ...filter, indicator: [row.unit ? `${row.kind}:${row.unit}` : row.kind] },
      },
    }))
    .sort((a, b) => order(a.kind) - order(b.kind) || (a.unit ?? "").localeCompare(b.unit ?? ""));
}
