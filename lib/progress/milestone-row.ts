import { PLACE_NAMED } from "@/lib/projects/row";
import type { Prisma } from "@/prisma/generated/client";

const NAMES = { nameEn: true, nameZh: true } as const;

/** What a milestone's view is made from. */
export const MILESTONE_ROWS = {
  thread: { select: { id: true } },
  place: { select: PLACE_NAMED },
  owner: { select: { id: true, ...NAMES } },
  dependsOn: { select: { neededId: true }, orderBy: { neededId: "asc" } },
} as const satisfies Prisma.MilestoneInclude;
export type MilestoneRow = Prisma.MilestoneGetPayload<{ include: typeof MILESTONE_ROWS }>;
