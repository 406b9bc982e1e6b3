import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { mayDiscardCopy, mayReadCopy, maySendVersion } from "@/lib/project-rules/working-copy-policy";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import { planWith } from "@/lib/projects/working-copy/working";
import { planNow } from "../sections/current";
import { differenceOf } from "../versions/difference";
import type { WorkingCopyView } from "./schema";

/** The working copy of a project with the whole plan in it, and what differs from the plan as others read it. */
export async function workingCopyOf(code: string, actor: MaybeActor): Promise<WorkingCopyView> {
  const project = await readableRow(code, actor);
  authorize(mayReadCopy(actor, transitionContext(project)), actor);
  const { workingCopy: copy, working } = project;
  if (!copy || !working) throw new Problem(404, "noWorkingCopy");
  const sent = await planNow(project.id);
  const content = planWith(sent, working);
  return {
    base: copy.base,
    since: copy.createdAt.toISOString(),
    updatedAt: copy.updatedAt.toISOString(),
    version: copy.version,
    content,
    changes: differenceOf(sent, content),
    abilities: {
      send: maySendVersion(actor, transitionContext(project)).allowed,
      discard: mayDiscardCopy(actor, transitionContext(project)).allowed,
    },
  };
}
