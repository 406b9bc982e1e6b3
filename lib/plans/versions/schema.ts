import { z } from "zod";
import { idInAddress } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";

/** A frozen version by its number; `now` is the plan as it stands, which nobody froze. */
export const versionParams = projectParams.extend({ number: z.union([z.literal("now"), idInAddress]) });
/** What a version is compared with; left out, the one before it. */
export const differenceQuery = z.object({ from: idInAddress.optional() });
export type VersionNumber = z.output<typeof versionParams>["number"];
