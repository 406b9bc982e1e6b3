import { z } from "zod";
import { projectParams } from "../schema";

const number = z.coerce.number().int().positive().max(2_147_483_647);

/** A frozen version by its number; `now` is the plan as it stands, which nobody froze. */
export const versionParams = projectParams.extend({ number: z.union([z.literal("now"), number]) });
/** A frozen version only. */
export const frozenParams = projectParams.extend({ number });
/** What a version is compared with; left out, the one before it. */
export const differenceQuery = z.object({ from: number.optional() });
export type VersionNumber = z.output<typeof versionParams>["number"];
