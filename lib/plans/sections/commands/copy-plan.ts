import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { reusedContent } from "@/lib/plan-model/reuse";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { hasContent, isFormSection } from "@/lib/plan-model/sections";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { readableRow } from "@/lib/projects/queries";
import type { Prisma } from "@/prisma/generated/client";

/** Begins a new project's plan with what an earlier one says, as far as the actor may read that; 404 otherwise. */
export async function copyPlan(database: Database, actor: Actor, from: string, projectId: number): Promise<void> {
  const source = await readableRow(from, actor);
  const rows = await database.planSection.findMany({ where: { projectId: source.id } });
  const data = rows.flatMap(({ section, content }) => {
    if (!isFormSection(section) || !hasContent(section)) return [];
    const copied = reusedContent(section, readStored(SECTION_SCHEMAS[section] as z.ZodType<object>, content));
    if (!copied) return [];
    return {
      projectId,
      section,
      content: copied as Prisma.InputJsonObject,
      editorId: actor.personId,
      updatedAt: now(),
    };
  });
  await database.planSection.createMany({ data });
}
