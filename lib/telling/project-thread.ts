import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import type { LetterEnd, LetterThread } from "@/lib/mail/letter";
import { reads } from "@/lib/platform/database";
import { isRunning } from "@/lib/project-rules/status";
import { type End, endOf } from "@/lib/taxonomy/ends";
import { taxonomy } from "@/lib/taxonomy/queries";
import { excerpt } from "@/lib/text/excerpt";

/** As much of a summary as is read before one opens the project. */
const SUMMARY = 400;

/** What of a project a letter about it shows. */
export type LetterProject = {
  code: string;
  title: string;
  /** How its summary begins. */
  summary: string;
  /** How the place that leads it is called. */
  lead: string;
  thread: LetterThread;
};

/** A project as a letter draws it: its title, and its line from side to side. */
export async function letterProject(id: number, locale: Locale): Promise<LetterProject> {
  const project = await reads().project.findUniqueOrThrow({
    where: { id },
    select: {
      code: true,
      status: true,
      titleEn: true,
      titleZh: true,
      summaryEn: true,
      summaryZh: true,
      clusterCode: true,
      partners: {
        where: { status: { not: "DECLINED" } },
        select: { role: true, place: { select: { nameEn: true, nameZh: true, sideCode: true } } },
        orderBy: [{ role: "asc" }, { invitedAt: "asc" }, { placeId: "asc" }],
      },
    },
  });
  const { cluster } = await taxonomy();
  const found = cluster(project.clusterCode);
  const among = project.partners.map(({ place }) => place.sideCode);
  const at = (end: End): LetterEnd[] => {
    const sides = new Map<string, string[]>();
    for (const { place } of project.partners.filter((partner) => endOf(partner.place.sideCode, among) === end))
      sides.set(place.sideCode, [...(sides.get(place.sideCode) ?? []), locale === "zh" ? place.nameZh : place.nameEn]);
    return [...sides].map(([side, names]) => ({ side, names }));
  };
  const lead = project.partners.find(({ role }) => role === "LEAD")?.place;
  const title = inLanguage({ en: project.titleEn, zh: project.titleZh }, locale)?.text ?? project.code;
  return {
    code: project.code,
    title,
    summary: excerpt(inLanguage({ en: project.summaryEn, zh: project.summaryZh }, locale)?.text ?? "", SUMMARY, "…"),
    lead: (locale === "zh" ? lead?.nameZh : lead?.nameEn) ?? "",
    thread: {
      left: at("LEFT"),
      right: at("RIGHT"),
      cluster: { colour: found?.colour ?? "", name: found?.name[locale] ?? "" },
      agreed: isRunning(project.status) || project.status === "COMPLETED",
    },
  };
}
