import type { Stored } from "@/components/ui/autosave/draft-sync";
import type { Section } from "@/lib/plan-model/sections";
import type { SectionView } from "@/lib/plans/sections/present";
import type { ProjectView } from "@/lib/projects/present";
import { blankSection } from "../fields";
import type { Basics } from "./basics";
import type { Content } from "./words";

/** A section as the form holds it. */
export const storedSection = (view: SectionView): Stored<Content> => ({
  content: view.content ?? blankSection(view.section as Section),
  version: view.version,
  updatedAt: view.updatedAt ?? "",
  editor: view.editor,
});

/** The project's own fields as the form holds them. */
export function storedBasics(project: ProjectView): Stored<Content> {
  const { title, summary, cluster, themes, challenges, sdgs, startsOn, endsOn } = project;
  const content: Basics = { title, summary, cluster, themes, challenges, sdgs, startsOn, endsOn };
  return { content, version: project.version, updatedAt: project.updatedAt, editor: null };
}
