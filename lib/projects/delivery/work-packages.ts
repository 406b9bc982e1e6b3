import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { SECTION_FORMS } from "../plan/sections";

export type WorkPackage = { key: string; title: { en: string | null; zh: string | null } };

/** The work packages of a project's plan, by their keys. */
export async function workPackagesOf(code: string): Promise<WorkPackage[]> {
  const row = await reads().planSection.findFirst({
    where: { project: { code }, section: "workPackages" },
    select: { content: true },
  });
  if (!row) return [];
  return readStored(SECTION_FORMS.workPackages, row.content).items.map(({ key, title: { en, zh } }) => ({
    key,
    title: { en, zh },
  }));
}
