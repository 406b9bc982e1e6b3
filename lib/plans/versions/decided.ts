import { Problem } from "@/lib/access/problems";
import { planContent } from "@/lib/plan-model/content";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { DECISIONS, type PossibleTransition } from "@/lib/project-rules/transitions";
import type { ProjectRow } from "@/lib/projects/row";
import type { TransitionInput } from "@/lib/projects/schema";
import { differenceOf } from "./difference";

/** What differs between two versions of a project; null where one of them is not there. */
async function differenceBetween(projectId: number, from: number, to: number) {
  const rows = await reads().planVersion.findMany({ where: { projectId, number: { in: [from, to] } } });
  const content = (wanted: number) => rows.find(({ number }) => number === wanted)?.content;
  const [before, after] = [content(from), content(to)];
  return before && after
    ? { from, to, changes: differenceOf(readStored(planContent, before), readStored(planContent, after)) }
    : null;
}

/**
 * The number of the version that a move decides on; null where it decides nothing. 422 when a decision does not say which
 * version it is about, 409 with the difference when another one was sent since that one was read.
 */
export async function decidedVersion(
  project: ProjectRow,
  { row: { verb } }: PossibleTransition,
  { version }: TransitionInput,
  current: () => object,
): Promise<number | null> {
  const sent = project.planVersions[0]?.number;
  // A proposal that was sent before versions were kept has none to name.
  if (!DECISIONS.includes(verb) || sent === undefined) return null;
  if (version === undefined)
    throw new Problem(422, "invalidInput", { fields: [{ path: "version", code: "versionMissing" }] });
  if (version !== sent)
    throw new Problem(409, "otherVersionSent", {
      params: { version, sent },
      extra: {
        current: current(),
        sentVersion: sent,
        difference: await differenceBetween(project.id, version, sent),
      },
    });
  return sent;
}
