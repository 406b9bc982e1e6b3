import { z } from "zod";
import { writtenShape } from "@/lib/plan-model/basics-schema";
import { planContent } from "@/lib/plan-model/content";

const { milestones } = planContent.shape;
const day = z.iso.date().nullable();

/** The project's own fields as they are being rewritten. */
export const writtenBasics = z.object(writtenShape());

/** A milestone as it is being rewritten, with what no plan freezes; one that the copy adds has its own number already. */
const writtenMilestone = milestones.element.extend({
  id: z.int(),
  ownerId: z.int().nullable(),
  expectedOn: day,
  completedOn: day,
  version: z.int(),
});
export type WrittenMilestone = z.output<typeof writtenMilestone>;

/** All milestones as they are being rewritten. */
export const writtenTimeline = z.object({ milestones: z.array(writtenMilestone) });
