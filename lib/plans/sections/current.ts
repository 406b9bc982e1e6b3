import { type PlanContent, planContent } from "@/lib/plan-model/content";
import { SECTIONS } from "@/lib/plan-model/sections";
import type { Database } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { isBeforeAgreement, type ProjectStatus } from "@/lib/project-rules/status";

type Found = { status: ProjectStatus; plan: Omit<PlanContent, "sections"> & { sections: Record<string, unknown> } };

/**
 * The plan of a project as its tables have it now, in one query and in canonical order: whatever order has no meaning
 * is always the same, so that equal plans are equal as JSON. Places that are only invited belong to it until the plan
 * is agreed; afterwards those that accepted are its partners.
 */
export async function planNow(database: Database, projectId: number): Promise<PlanContent> {
  const [found] = await database.$queryRaw<Found[]>`
    SELECT p.status, jsonb_build_object(
      'originalLanguage', p."originalLanguage",
      'title', jsonb_build_object('en', p."titleEn", 'zh', p."titleZh"),
      'summary', jsonb_build_object('en', p."summaryEn", 'zh', p."summaryZh"),
      'cluster', p."clusterCode",
      'themes', to_jsonb(p.themes), 'challenges', to_jsonb(p.challenges), 'sdgs', to_jsonb(p.sdgs),
      'startsOn', p."startsOn", 'endsOn', p."endsOn",
      'partners', coalesce((
        SELECT jsonb_agg(jsonb_build_object('place', l.slug, 'role', a.role, 'status', a.status) ORDER BY a.role, l.slug)
        FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
        WHERE a."projectId" = p.id AND a.status <> 'DECLINED'), '[]'),
      'sections', coalesce((
        SELECT jsonb_object_agg(s.section, s.content) FROM "PlanSection" s WHERE s."projectId" = p.id), '{}'),
      'milestones', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', m.id, 'kind', m.kind, 'title', m.title, 'language', m.language, 'workPackage', m."workPackage",
          'place', l.slug, 'dueOn', m."dueOn", 'dependsOn', coalesce((
            SELECT jsonb_agg(d."neededId" ORDER BY d."neededId") FROM "Dependency" d WHERE d."milestoneId" = m.id), '[]')
        ) ORDER BY m."dueOn", m.id)
        FROM "Milestone" m LEFT JOIN "Place" l ON l.id = m."placeId" WHERE m."projectId" = p.id), '[]')
    ) AS plan
    FROM "Project" p WHERE p.id = ${projectId}`;
  if (!found) throw new Error(`there is no project ${projectId}`);
  const { status, plan } = found;
  const partners = plan.partners as (PlanContent["partners"][number] & { status: "INVITED" | "ACCEPTED" })[];
  return canonical(
    readStored(planContent, {
      ...plan,
      partners: partners.filter((partner) => isBeforeAgreement(status) || partner.status === "ACCEPTED"),
    }),
  );
}

/** Those that are added come after those that are there. */
const rank = (id: number | null) => (id === null || id < 0 ? Number.MAX_SAFE_INTEGER + (id ?? 0) : id);

const byDay = (a: PlanContent["milestones"][number], b: PlanContent["milestones"][number]) =>
  a.dueOn === b.dueOn ? rank(a.id) - rank(b.id) : a.dueOn < b.dueOn ? -1 : 1;

/** The same plan in the one order that its sets, partners, milestones and sections are kept in. */
export function canonical(plan: PlanContent): PlanContent {
  const written = SECTIONS.filter((section) => plan.sections[section]);
  return {
    ...plan,
    themes: [...new Set(plan.themes)].sort(),
    challenges: [...new Set(plan.challenges)].sort(),
    sdgs: [...new Set(plan.sdgs)].sort((a, b) => a - b),
    partners: [...plan.partners].sort((a, b) =>
      a.role === b.role ? (a.place < b.place ? -1 : 1) : a.role === "LEAD" ? -1 : 1,
    ),
    sections: Object.fromEntries(written.map((section) => [section, plan.sections[section]])),
    milestones: plan.milestones
      .map((milestone) => ({ ...milestone, dependsOn: [...milestone.dependsOn].sort((a, b) => a - b) }))
      .sort(byDay),
  };
}
