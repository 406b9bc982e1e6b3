import type { Changed } from "@/lib/work/changes";

/** What changed in one project, or around one place, on one day: the latest first. */
export type ChangeGroup = { key: string; changes: [Changed, ...Changed[]] };
export type ChangeDay = { day: string; groups: ChangeGroup[] };

/** What changed, by the day on which it did and by what it was about, everything the newest first. */
export function changeDays(changed: Changed[], dayOf: (createdAt: string) => string): ChangeDay[] {
  const days: ChangeDay[] = [];
  for (const change of changed) {
    const day = dayOf(change.createdAt);
    const about = change.project?.code ?? change.placeSlug ?? change.type;
    const last = days.at(-1);
    const within = last?.day === day ? last : { day, groups: [] };
    if (within !== last) days.push(within);
    const group = within.groups.find(({ key }) => key === about);
    if (group) group.changes.push(change);
    else within.groups.push({ key: about, changes: [change] });
  }
  return days;
}
