import { type Basics, frozenOf } from "@/lib/plan-model/basics";
import { canonical } from "@/lib/plan-model/canonical";
import type { PlanContent } from "@/lib/plan-model/content";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { type ContentSection, type FormSection, hasContent, isFormSection } from "@/lib/plan-model/sections";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import type { Prisma } from "@/prisma/generated/client";
import { type WrittenMilestone, writtenBasics, writtenTimeline } from "./content";

const PART_ROWS = {
  editor: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.WorkingPartInclude;
type PartRow = Prisma.WorkingPartGetPayload<{ include: typeof PART_ROWS }>;

/** What is being written beside the plan that was sent; a part without content is as it was sent. */
export type Working = ReadonlyMap<FormSection, PartRow>;

/** The parts of a project's working copy. Only for those who may edit it: whoever asks has made sure of that. */
export async function workingOf(projectId: number): Promise<Working> {
  const rows = await reads().workingPart.findMany({ where: { projectId }, include: PART_ROWS });
  return new Map(rows.flatMap((row) => (isFormSection(row.part) ? [[row.part, row] as const] : [])));
}

/** Which version of a part its writers have in hand: of the one that was sent, or of what is written beside it. */
export const versionIn = (working: Working | undefined, part: FormSection, sent: number): number =>
  Math.max(sent, working?.get(part)?.version ?? 0);

const contentOf = (working: Working | undefined, part: FormSection) => working?.get(part)?.content ?? null;

/** The project's own fields as they are being rewritten; null where they are as sent. */
export function basicsIn(working: Working | undefined): Basics | null {
  const content = contentOf(working, "basics");
  return content === null ? null : readStored(writtenBasics, content);
}

/** The milestones as they are being rewritten; null where they are as sent. */
export function milestonesIn(working: Working | undefined): WrittenMilestone[] | null {
  const content = contentOf(working, "timeline");
  return content === null ? null : readStored(writtenTimeline, content).milestones;
}

/** The row of a section that is being rewritten; null where it is as sent. */
export const sectionIn = (working: Working | undefined, section: ContentSection): PartRow | null =>
  contentOf(working, section) ? (working?.get(section) ?? null) : null;

/** The plan that was sent with what is written since in its place. Its partners are those of the project. */
export function planWith(sent: PlanContent, working: Working): PlanContent {
  const basics = basicsIn(working);
  const milestones = milestonesIn(working);
  const sections = [...working.keys()].filter(hasContent).flatMap((section) => {
    const row = sectionIn(working, section);
    return row ? [[section, readStored(SECTION_SCHEMAS[section], row.content)] as const] : [];
  });
  return canonical({
    ...sent,
    ...(basics && frozenOf(basics)),
    sections: { ...sent.sections, ...Object.fromEntries(sections) },
    milestones: milestones
      ? milestones.map(({ ownerId: _, expectedOn: __, completedOn: ___, version: ____, ...milestone }) => milestone)
      : sent.milestones,
  });
}
