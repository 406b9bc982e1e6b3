import type { Actor } from "@/lib/access/actor";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { sectionOf } from "@/lib/plans/sections/queries";
import { editProject } from "@/lib/workflow/edit";
import { projectByCode } from "@/lib/workflow/queries";
import { CIRCULAR_WATER } from "../plans/circular-water";
import { DRY_GARDENS } from "../plans/dry-gardens";
import type { InventedPlan } from "../plans/plan";
import { RAIN_STREETS } from "../plans/rain-streets";
import { SUPERBLOCKS } from "../plans/superblocks";

const PLANS: Partial<Record<string, InventedPlan>> = {
  "circular-water": CIRCULAR_WATER,
  "dry-gardens": DRY_GARDENS,
  "rain-streets": RAIN_STREETS,
  superblocks: SUPERBLOCKS,
};

/** Writes into a story's plan what its lead has to say before it is sent; does nothing where that is left to its steps. */
export async function writePlan(actor: Actor, code: string, scenario: string): Promise<void> {
  const plan = PLANS[scenario];
  if (!plan) return;
  const { version, startsOn } = await projectByCode(code, actor);
  await editProject(actor, code, version, { sdgs: plan.sdgs });
  const first = Number((startsOn ?? new Date().toISOString()).slice(0, 4));
  const write = async (sections: object) => {
    for (const [section, content] of Object.entries(sections))
      await editSection(actor, code, section, (await sectionOf(code, section, actor)).version, content);
  };
  await write(plan.sections((nth) => first + nth));
  await write(plan.rewritten ?? {});
}
