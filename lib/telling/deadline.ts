import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { formatIn } from "@/lib/language/moment";
import { clockIn } from "@/lib/places/zones";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import type { Changed } from "@/lib/work/changes";
import type { NoticeKind } from "./notice-kinds";
import type { LetterReader } from "./reader";

/** Until which day the reader has time for what a notice asks, by their clock, `2026-12-12`; null where no day is set. */
export async function deadlineOf(
  kind: NoticeKind,
  { detail }: Pick<Changed, "detail">,
  projectId: number | null,
  zone: LetterReader["zone"],
): Promise<string | null> {
  const { dueOn, condition } = (detail ?? {}) as { dueOn?: string; condition?: number };
  switch (kind) {
    case "assessment":
      return dueOn ?? null;
    case "conditionReopened": {
      const found = condition && (await reads().condition.findUnique({ where: { id: condition } }));
      return found ? dayOf(found.dueOn) : null;
    }
    // What is in a call is answered and changed before the call ends.
    case "invitation":
    case "changes": {
      const project = projectId
        ? await reads().project.findUnique({
            where: { id: projectId },
            select: { round: { select: { closesAt: true } } },
          })
        : null;
      const end = project?.round?.closesAt;
      // What ends at midnight ends with the day before.
      return end && end > now() ? clockIn(zone, new Date(end.getTime() - 1)).slice(0, 10) : null;
    }
    default:
      return null;
  }
}

/** A day as a subject names it, `12 December`: with its year where it is not this one. */
export function dayInSubject(day: string, locale: Locale): string {
  const year = day.slice(0, 4) === dayOf(now()).slice(0, 4) ? undefined : ("numeric" as const);
  return formatIn(day, INTL_TAG[locale], "UTC", { day: "numeric", month: "long", year });
}
