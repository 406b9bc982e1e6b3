import type { Prisma } from "@/prisma/generated/client";
import { HEALTH_MILESTONES, OPEN_CONDITIONS } from "./health-rows";
import type { Working } from "./working-copy/working";

const PLACE = {
  select: { id: true, slug: true, nameEn: true, nameZh: true, sideCode: true, country: true, kind: true },
};

/** What every view of a project is made from: the same shape always, so that one query plan serves. */
export const PROJECT_ROWS = {
  partners: { include: { place: PLACE }, orderBy: [{ role: "asc" }, { invitedAt: "asc" }, { placeId: "asc" }] },
  transitions: { select: { from: true, to: true, at: true, personId: true }, orderBy: { seq: "desc" } },
  conditions: OPEN_CONDITIONS,
  milestones: HEALTH_MILESTONES,
  updates: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
  /** The version last sent, and whether another is being written beside it. */
  planVersions: {
    where: { cause: "SENT" },
    select: { number: true, at: true, fingerprint: true },
    orderBy: { number: "desc" },
    take: 1,
  },
  workingCopy: true,
  thread: { select: { id: true } },
} as const satisfies Prisma.ProjectInclude;
export type ProjectRow = Prisma.ProjectGetPayload<{ include: typeof PROJECT_ROWS }> & {
  /** What is written beside the plan that was sent; only looked up for those who may write it. */
  working?: Working;
  /** Whether the plan has no fault; only looked up where the project can be sent. */
  planConsistent?: boolean;
  /** Whether what is written differs from what was sent; only looked up with it. */
  newVersionWritten?: boolean;
  /** Whether the project is still as the version that is decided on says; only looked up where it can be agreed. */
  planAsSent?: boolean;
  /** Whether the final report says what completing asks for; only looked up where the project can be completed. */
  reportWritten?: boolean;
};

type Named = { nameEn: string; nameZh: string };
/** Both names, as answers carry them. */
export const nameOf = ({ nameEn, nameZh }: Named) => ({ en: nameEn, zh: nameZh });

/** What `placeOf` needs of a place's row. */
export const PLACE_NAMED = { slug: true, nameEn: true, nameZh: true, sideCode: true } as const;

/** A place as answers name it. */
export const placeOf = (place: Named & { slug: string; sideCode: string }) => ({
  slug: place.slug,
  name: nameOf(place),
  side: place.sideCode,
});
