import { DAY, dayOf } from "@/lib/project-rules/days";

/** The same time of day, some days before (-3) or after (3) today. */
export const daysFromToday = (days: number): Date => new Date(Date.now() + days * DAY);

/** That day, as a plan has it. */
export const dayIn = (days: number): string => dayOf(daysFromToday(days));
