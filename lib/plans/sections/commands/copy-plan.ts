import type { Actor } from "@/lib/access/actor";
import { SECTION_FORMS, type Section, type SectionContent } from "@/lib/plan-model/sections";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { readableRow } from "@/lib/projects/queries";

/** What of each section holds for another project too: no place, no sum, no measured value; nothing where none of it does. */
const REUSED: { [S in Section]: ((content: SectionContent<S>) => SectionContent<S>) | null } = {
  problems: (content) => content,
  objectives: (content) => content,
  workPackages: ({ items }) => ({ items: items.map((item) => ({ ...item, place: null })) }),
  targetGroups: (content) => content,
  contributions: null,
  associates: ({ items }) => ({ items: items.map((item) => ({ ...item, place: null })) }),
  budget: null,
  results: ({ text, indicators }) => ({
    text,
    indicators: indicators.map((indicator) => ({ ...indicator, baseline: null, target: null })),
  }),
  risks: (content) => content,
  afterwards: (content) => content,
};

/** Begins a new project's plan with what an earlier one says, as far as the actor may read that; 404 otherwise. */
export async function copyPlan(database: Database, actor: Actor, from: string, projectId: number): Promise<void> {
  const source = await readableRow(from, actor);
  const rows = await database.planSection.findMany({ where: { projectId: source.id } });
  const data = rows.flatMap(({ section, content }) => {
    const reuse = REUSED[section as Section] as ((content: unknown) => object) | null | undefined;
    if (!reuse) return [];
    const copied = reuse(readStored(SECTION_FORMS[section as Section], content));
    return { projectId, section, content: copied, editorId: actor.personId, updatedAt: now() };
  });
  await database.planSection.createMany({ data });
}
