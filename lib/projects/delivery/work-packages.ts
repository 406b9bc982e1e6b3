import type { MaybeActor } from "@/lib/people/actor";
import { sectionOf } from "../plan/queries";
import type { SectionContent } from "../plan/sections";

export type WorkPackage = { key: string; title: { en: string | null; zh: string | null } };

/** The work packages of a project's plan as the actor reads it, by their keys. */
export async function workPackagesOf(code: string, actor: MaybeActor): Promise<WorkPackage[]> {
  const content = (await sectionOf(code, "workPackages", actor)).content as SectionContent<"workPackages"> | null;
  return (content?.items ?? []).map(({ key, title: { en, zh } }) => ({ key, title: { en, zh } }));
}
