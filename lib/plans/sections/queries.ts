import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { isThere } from "@/lib/plan-model/check";
import type { Finding } from "@/lib/plan-model/check/finding";
import type { PlanContent } from "@/lib/plan-model/content";
import {
  CONTENT_SECTIONS,
  FORM_SECTIONS,
  hasContent,
  isFormSection,
  type SectionContent,
} from "@/lib/plan-model/sections";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readableRow } from "@/lib/projects/queries";
import { viewOf } from "@/lib/projects/rows";
import { sideNames } from "@/lib/taxonomy/ends";
import { taxonomy } from "@/lib/taxonomy/queries";
import { checkedPlan } from "./findings";
import { type FindingPage, type PartState, type PlanView, planSchema, type SectionView } from "./present";
import { SECTION_ROWS, writtenSection } from "./section-view";

/** Throws 404 unless the word names a section with a content of its own. */
export function sectionNamed(word: string) {
  if (!isFormSection(word) || !hasContent(word)) throw new Problem(404, "noSuchSection", { params: { section: word } });
  return word;
}

/** The sections of a plan that were written and sent. */
const sectionRows = (projectId: number) =>
  askForAll(`sections of ${projectId}`, () =>
    reads().planSection.findMany({ where: { projectId }, include: SECTION_ROWS }),
  );

/** One section of a plan, as it is now; an unwritten one has version 0 and no content. */
export async function sectionOf(code: string, word: string, actor: MaybeActor): Promise<SectionView> {
  const section = sectionNamed(word);
  const project = await readableRow(code, actor);
  const rows = await sectionRows(project.id);
  return writtenSection(project, section, rows.find((row) => row.section === section) ?? null);
}

/** What each place brings, by its slug, as the plan says now. */
export async function contributionsOf(
  code: string,
  actor: MaybeActor,
): Promise<SectionContent<"contributions">["places"]> {
  const { content } = await sectionOf(code, "contributions", actor);
  return (content as SectionContent<"contributions"> | null)?.places ?? {};
}

/** How far each part is. */
function statesOf(plan: PlanContent, findings: Finding[]): PartState[] {
  return FORM_SECTIONS.map((part) => {
    const count = (severity: Finding["severity"]) =>
      findings.filter((finding) => finding.part === part && finding.severity === severity).length;
    const [musts, shoulds] = [count("must"), count("should")];
    const state = !isThere(plan, part) ? "empty" : musts + shoulds > 0 ? "begun" : "complete";
    return { part, state, musts, shoulds };
  });
}

/** The whole plan as it is now, with how far each part is and what the reader may do. */
export async function planOf(code: string, actor: MaybeActor): Promise<PlanView> {
  const project = await readableRow(code, actor);
  const [{ plan, findings }, rows] = await Promise.all([checkedPlan(project), sectionRows(project.id)]);
  const { abilities, ...view } = viewOf(project, actor);
  const own = Object.entries(view).filter(([name]) => name in planSchema.shape);
  const row = (section: string) => rows.find((one) => one.section === section) ?? null;
  return {
    ...(Object.fromEntries(own) as Omit<PlanView, "sections" | "milestones" | "parts" | "abilities">),
    sections: CONTENT_SECTIONS.map((section) => writtenSection(project, section, row(section))),
    milestones: plan.milestones,
    parts: statesOf(plan, findings),
    abilities: { edit: abilities.edit },
  };
}

type Named = { slug: string; nameEn: string; nameZh: string };

/** The sentence of a finding in a language; places, sides and fields in it go by their names there. */
export function sentenceOf(finding: Finding, places: Named[], locale: Locale): string {
  const { planCheck, plan } = messagesOf(locale);
  const { findings } = planCheck;
  const sentence = (findings as Record<string, Sentence>)[finding.code] ?? finding.code;
  const { place, side, field, ...params } = finding.params ?? {};
  const named = places.find(({ slug }) => slug === place);
  const name = named ? (locale === "zh" ? named.nameZh : named.nameEn) : place;
  return formatMessage(sentence, locale, {
    ...params,
    ...(name !== undefined && { place: name }),
    ...(field !== undefined && { field: (plan.fields as Record<string, string>)[field] ?? field }),
    ...(side !== undefined && { side: sideNames(locale)[side] ?? side }),
  });
}

/** All that is missing or inconsistent in a plan, as the sending itself is guarded, in both languages. */
export async function planFindings(code: string, actor: MaybeActor): Promise<FindingPage> {
  // What the sides are called is said by the taxonomy.
  const [project] = await Promise.all([readableRow(code, actor), taxonomy()]);
  const { plan, findings, round } = await checkedPlan(project);
  const slugs = findings.flatMap(({ params }) => (typeof params?.place === "string" ? params.place : []));
  // Not only partners: a line or a package can be for a place that has left.
  const places = await reads().place.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, nameEn: true, nameZh: true },
  });
  const items = findings.map((finding) => ({
    ...finding,
    message: { en: sentenceOf(finding, places, "en"), zh: sentenceOf(finding, places, "zh") },
  }));
  const musts = items.filter(({ severity }) => severity === "must").length;
  return { items, parts: statesOf(plan, findings), musts, shoulds: items.length - musts, round };
}
