import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { HEALTH_ROWS, healthView } from "./health-rows";
import type { HealthWhy } from "./present";

/** What the health of these projects follows from, by their codes: one statement for all of them. */
export async function healthReasons(codes: string[]): Promise<Map<string, HealthWhy | null>> {
  if (codes.length === 0) return new Map();
  const rows = await reads().project.findMany({
    where: { code: { in: codes } },
    select: { code: true, ...HEALTH_ROWS },
  });
  const at = now();
  return new Map(rows.map(({ code, ...row }) => [code, healthView(row, at).healthWhy]));
}
