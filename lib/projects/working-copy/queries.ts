import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { must, Problem } from "@/lib/platform/errors";
import { planNow } from "../plan/current";
import { readableRow } from "../queries";
import { movable } from "../rows";
import { differenceOf } from "../versions/difference";
import { mayDiscardCopy, mayReadCopy, maySendVersion } from "./policy";
import type { WorkingCopyView } from "./schema";
import { planWith } from "./working";

/** The working copy of a project with the whole plan in it, and what differs from the plan as others read it. */
export async function workingCopyOf(code: string, actor: MaybeActor): Promise<WorkingCopyView> {
  const project = await readableRow(code, actor);
  must(mayReadCopy(actor, movable(project)), actor);
  const { workingCopy: copy, working } = project;
  if (!copy || !working) throw new Problem(404, "noWorkingCopy");
  const sent = await planNow(reads(), project.id);
  const content = planWith(sent, working);
  return {
    base: copy.base,
    since: copy.createdAt.toISOString(),
    updatedAt: copy.updatedAt.toISOString(),
    version: copy.version,
    content,
    changes: differenceOf(sent, content),
    abilities: {
      send: maySendVersion(actor, movable(project)).allowed,
      discard: mayDiscardCopy(actor, movable(project)).allowed,
    },
  };
}
