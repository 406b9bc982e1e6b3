import type { MaybeActor } from "@/lib/access/actor";
import type { SectionContent } from "@/lib/plan-model/sections";
import { sectionOf } from "@/lib/plans/sections/queries";

export type WorkPackage = { key: string; title: { en: string | null; zh: string | null } };

/** The work packages of a project's plan as the actor reads it, by their keys. */
export async function workPackagesOf(code: string, actor: MaybeActor): Promise<WorkPackage[]> {
  const content = (await sectionOf(code, "workPackages", actor)).content as SectionContent<"workPackages"> | null;
  return (content?.items ?? []).map(({ key, title: { en, zh } }) => ({ key, title: { en, zh } }));
}
