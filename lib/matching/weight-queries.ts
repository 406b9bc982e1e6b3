import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { REASON_KINDS, WEIGHTS, type Weights } from "./weights";

/** What each reason weighs now; `version` is what a change of it names. */
export type CurrentWeights = { weights: Weights; version: number };

/** The weights as the secretariat set them, or as they are declared where it set none. */
export const currentWeights = (): Promise<CurrentWeights> =>
  askForAll("what reasons to fit weigh", async () => {
    const rows = await reads().matchingWeight.findMany();
    const set = new Map(rows.map(({ reason, weight }) => [reason, weight]));
    return {
      weights: Object.fromEntries(REASON_KINDS.map((kind) => [kind, set.get(kind) ?? WEIGHTS[kind]])) as Weights,
      version: 1 + Math.max(0, ...rows.map(({ version }) => version)),
    };
  });
