import { MEANINGS } from "./queries/meanings";
import { NAMES } from "./queries/names";
import { NEEDS_IN_CHINESE } from "./queries/needs-chinese";
import { NEEDS_IN_ENGLISH } from "./queries/needs-english";
import { PROJECTS } from "./queries/projects";
import type { Query } from "./queries/query";
import { SOUNDS_AND_SLIPS } from "./queries/sounds-and-slips";

/**
 * What people of town halls look for, over the published profiles and the demonstration's projects as a visitor sees
 * them. Written before anything was tuned; an entry is added for what somebody missed, never taken away.
 */
export const QUERIES: Query[] = [
  ...NAMES,
  ...SOUNDS_AND_SLIPS,
  ...NEEDS_IN_ENGLISH,
  ...NEEDS_IN_CHINESE,
  ...MEANINGS,
  ...PROJECTS,
];

/** Whether a query is written in Chinese; what is written by its sound counts with the other language. */
export const isChinese = ({ q }: Query): boolean => /\p{Script=Han}/u.test(q);
