import { canonical } from "@/lib/plan-model/canonical";
import { type PlanContent, planContent } from "@/lib/plan-model/content";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readStored } from "@/lib/platform/stored";
import { isBeforeAgreement, type ProjectStatus } from "@/lib/project-rules/status";
import { frozenSql } from "@/lib/projects/basics";

type Found = { status: ProjectStatus; plan: Omit<PlanContent, "sections"> & { sections: Record<string, unknown> } };

/**
 * The plan of a project as its tables have it now, in one query and in canonical order: whatever order has no meaning
 * is always the same, so that equal plans are equal as JSON. Places that are only invited belong to it until the plan
 * is agreed; afterwards those that accepted are its partners.
 */
export const planNow = (projectId: number): Promise<PlanContent> =>
  askForAll(`plan of ${projectId} now`, () => storedPlan(projectId));

async function storedPlan(projectId: number): Promise<PlanContent> {
  const [found] = await reads().$queryRaw<Found[]>`
    SELECT p.status, jsonb_build_object(
      'originalLanguage', p."originalLanguage",
      ${frozenSql()},
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
