import { asLocale } from "@/lib/language/messages";
import { readStored } from "@/lib/platform/stored";
import type { Prisma } from "@/prisma/generated/client";
import { nameOf, type ProjectRow } from "../rows";
import type { SectionView } from "./present";
import { SECTION_FORMS, type Section } from "./sections";
import { behindIn } from "./text";

export const SECTION_ROWS = {
  editor: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.PlanSectionInclude;
export type SectionRow = Prisma.PlanSectionGetPayload<{ include: typeof SECTION_ROWS }>;

/** A project's original language. */
export const originalOf = ({ originalLanguage }: Pick<ProjectRow, "originalLanguage">) => asLocale(originalLanguage);

/** A section as answers carry it; what its form has gained since it was saved is there with its default. */
export function sectionView(project: ProjectRow, section: Section, row: SectionRow | null): SectionView {
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
