import { asLocale } from "@/lib/language/messages";
import { readStored } from "@/lib/platform/stored";
import type { Prisma } from "@/prisma/generated/client";
import { nameOf, type ProjectRow } from "../rows";
import { isSent } from "../status";
import { sectionIn, versionIn } from "../working-copy/working";
import type { SectionView } from "./present";
import { SECTION_FORMS, type Section } from "./sections";
import { behindIn } from "./text";

export const SECTION_ROWS = {
  editor: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.PlanSectionInclude;
export type SectionRow = Prisma.PlanSectionGetPayload<{ include: typeof SECTION_ROWS }>;
type Written = Pick<SectionRow, "version" | "editor" | "updatedAt"> & { content: unknown };

/** A project's original language. */
export const originalOf = ({ originalLanguage }: Pick<ProjectRow, "originalLanguage">) => asLocale(originalLanguage);

/** A section as those who may write it have it now; to everybody else, as it was sent. */
export function writtenSection(project: ProjectRow, section: Section, sent: SectionRow | null): SectionView {
  const working = isSent(project.status) ? project.working : undefined;
  const view = sectionView(project, section, sectionIn(working, section) ?? sent);
  return { ...view, version: versionIn(working, section, view.version) };
}

/** A section as answers carry it; what its form has gained since it was saved is there with its default. */
function sectionView(project: ProjectRow, section: Section, row: Written | null): SectionView {
  const content = row && (readStored(SECTION_FORMS[section], row.content) as Record<string, unknown>);
  return {
    section,
    content,
    version: row?.version ?? 0,
    editor: row?.editor ? nameOf(row.editor) : null,
    updatedAt: row?.updatedAt.toISOString() ?? null,
    behind: behindIn(content, originalOf(project)),
  };
}
