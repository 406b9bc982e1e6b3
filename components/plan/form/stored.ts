import type { Stored } from "@/components/ui/autosave/draft-sync";
import type { Content } from "@/lib/plan-model/fields";
import { blankSection, type ContentSection, fieldsOf } from "@/lib/plan-model/sections";
import type { SectionView } from "@/lib/plans/sections/present";
import type { ProjectView } from "@/lib/projects/present";

/** A section as the form holds it. */
export const storedSection = (view: SectionView): Stored<Content> => ({
  content: view.content ?? blankSection(view.section as ContentSection),
  version: view.version,
  updatedAt: view.updatedAt ?? "",
  editor: view.editor,
});

/** The project's own fields as the form holds them. */
export const storedBasics = (project: ProjectView): Stored<Content> => ({
  content: Object.fromEntries(fieldsOf("basics").map(({ name }) => [name, project[name as keyof ProjectView]])),
  version: project.version,
  updatedAt: project.updatedAt,
  editor: null,
});
