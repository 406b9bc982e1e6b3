import { asLocale } from "@/lib/language/locales";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { ContentSection } from "@/lib/plan-model/sections";
import { behindIn } from "@/lib/plan-model/text";
import { readStored } from "@/lib/platform/stored";
import { isSent } from "@/lib/project-rules/status";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { sectionIn, versionIn } from "@/lib/projects/working-copy/working";
import type { Prisma } from "@/prisma/generated/client";
import type { SectionView } from "./present";

export const SECTION_ROWS = {
  editor: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.PlanSectionInclude;
export type SectionRow = Prisma.PlanSectionGetPayload<{ include: typeof SECTION_ROWS }>;
type Written = Pick<SectionRow, "version" | "editor" | "updatedAt"> & { content: unknown };

/** A project's original language. */
export const originalOf = ({ originalLanguage }: Pick<ProjectRow, "originalLanguage">) => asLocale(originalLanguage);

/** A section as those who may write it have it now; to everybody else, as it was sent. */
export function writtenSection(project: ProjectRow, section: ContentSection, sent: SectionRow | null): SectionView {
  const working = isSent(project.status) ? project.working : undefined;
  const view = sectionView(project, section, sectionIn(working, section) ?? sent);
  return { ...view, version: versionIn(working, section, view.version) };
}

/** A section as answers carry it; what its form has gained since it was saved is there with its default. */
function sectionView(project: ProjectRow, section: ContentSection, row: Written | null): SectionView {
  const content = row && (readStored(SECTION_SCHEMAS[section], row.content) as Record<string, unknown>);
  return {
    section,
    content,
    version: row?.version ?? 0,
    editor: row?.editor ? nameOf(row.editor) : null,
    updatedAt: row?.updatedAt.toISOString() ?? null,
    behind: behindIn(content, originalOf(project)),
  };
}
