import type { Actor } from "@/lib/access/actor";
import { ASKED_BEFORE_DAYS } from "@/lib/final-report/due-report";
import { amendable, amendmentsIn } from "@/lib/plans/amendments/rows";
import { reads } from "@/lib/platform/database";
import { isRequested } from "@/lib/progress/reporting-interval";
import { mayAnswerAmendment, mayPropose } from "@/lib/project-rules/amendments-policy";
import { mayAssess } from "@/lib/project-rules/assessments-policy";
import { mayDecideConditions, mayReportConditions } from "@/lib/project-rules/conditions-policy";
import { DAY, dayOf } from "@/lib/project-rules/days";
import { mayReport, mayWritePart, seesToMilestone } from "@/lib/project-rules/delivery-policy";
import { mayWriteReport } from "@/lib/project-rules/final-report-policy";
import { hasHealth, isPast } from "@/lib/project-rules/health";
import { mayAcceptMerger } from "@/lib/project-rules/mergers-policy";
import { mayAnswer, mayAnswerWish, mayInvite } from "@/lib/project-rules/policy";
import { isOpenToAnswers } from "@/lib/project-rules/status";
import { CONDITIONS, possibleTransitions } from "@/lib/project-rules/transitions";
import { maySendVersion } from "@/lib/project-rules/working-copy-policy";
import { milestoneFacts } from "@/lib/projects/health-rows";
import { PROJECT_ROWS, type ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";

/** Of a transition that somebody may make, what waits for them: by its verb, and by the capacity they would make it in. */
const TURNS: Record<string, string> = {
  "propose leadPlaceCoordinator": "draft",
  "resubmit leadPlaceCoordinator": "revision",
  "start leadPlaceCoordinator": "start",
  "takeUp clusterLead": "review",
  "agree clusterLead": "decision",
};

async function factsOf(row: ProjectRow) {
  const where = { projectId: row.id };
  const [milestones, conditions, parts, assessments, mergers, answers, coordinators] = await Promise.all([
    reads().milestone.findMany({ where, include: { dependsOn: true } }),
    reads().condition.findMany({ where: { ...where, droppedAt: null, metAt: null } }),
    reads().updatePart.findMany({ where: { ...where, updateId: null, body: { not: "" } } }),
    reads().assessment.findMany({ where }),
    reads().merger.findMany({
      where: { intoId: row.id, accepted: null },
      include: { from: { include: PROJECT_ROWS } },
    }),
    reads().wishAnswer.findMany({ where: { comment: { thread: where, deletedAt: null } }, include: { comment: true } }),
    reads().membership.findMany({ where: { role: "COORDINATOR" } }),
  ]);
  return { milestones, conditions, parts, assessments, mergers, answers, coordinators };
}

/** What waits for each of these people of one project, said by the policies that allow the acts, one act at a time. */
export async function allowedOf(id: number, people: Actor[]): Promise<string[][]> {
  const row = await reads().project.findUniqueOrThrow({ where: { id }, include: PROJECT_ROWS });
  const facts = await factsOf(row);
  const amendments = await amendmentsIn(id);
  const now = new Date();
  const taking = new Set(row.partners.flatMap(({ status, placeId }) => (status === "ACCEPTED" ? placeId : [])));
  const coordinates = (personId: number, placeIds: Iterable<number>) =>
    facts.coordinators.some((each) => each.personId === personId && [...placeIds].includes(each.placeId ?? 0));
  const lead = row.partners.find(({ role }) => role === "LEAD")?.placeId ?? 0;
  const answeredAt = (place: number) =>
    Math.max(
      row.planVersions[0]?.at.getTime() ?? 0,
      ...facts.answers
        .filter(({ placeId }) => placeId === place)
        .map(({ comment: { createdAt } }) => createdAt.getTime()),
    );
  const isOpenWish = ({ placeId, wishedAt }: ProjectRow["partners"][number]) =>
    !!wishedAt && wishedAt.getTime() >= answeredAt(placeId);

  return people.map((actor) => {
    const project = transitionContext(row);
    const found: string[] = [];
    const waits = (holds: boolean, kind: string, item: number | string | null = "") =>
      holds && found.push(`${row.code} ${kind} ${item ?? ""}`);
    for (const partner of row.partners.filter(({ status }) => status === "INVITED")) {
      const { placeId, place } = partner;
      waits(mayAnswer(actor, project, placeId).allowed && !isOpenWish(partner), "invitation", place.slug);
      waits(mayAnswerWish(actor, project, placeId).allowed && isOpenWish(partner), "wish", placeId);
    }
    const partnerless = isOpenToAnswers(row.status) && !CONDITIONS.partnerOnOtherSide(project);
    waits(partnerless && mayInvite(actor, project).allowed, "partner");
    for (const { row: to, actingAs, unmet } of possibleTransitions(project, actor)) {
      const turn = TURNS[`${to.verb} ${actingAs}`];
      if (turn) waits(turn !== "start" || unmet.length === 0, turn);
    }
    waits(!!row.workingCopy && maySendVersion(actor, project).allowed, "version");
    for (const one of facts.milestones) {
      const owned = one.ownerId && coordinates(one.ownerId, taking) ? one.ownerId : null;
      const entrusted = { ownerId: owned, placeId: one.placeId && taking.has(one.placeId) ? one.placeId : null };
      const late = hasHealth(row.status) && isPast(milestoneFacts(one), dayOf(now));
      waits(late && seesToMilestone(actor, project, entrusted).allowed, "milestone", one.id);
    }
    const requested = isRequested(row, now);
    waits(
      requested && mayReport(actor, project).allowed,
      "update",
      row.partners.find(({ role }) => role === "LEAD")?.place.slug,
    );
    for (const { placeId, place } of row.partners) {
      const open = placeId !== lead && !facts.parts.some((part) => part.placeId === placeId);
      waits(requested && open && mayWritePart(actor, project, placeId).allowed, "updatePart", place.slug);
    }
    const ends = row.endsOn && dayOf(row.endsOn) <= dayOf(new Date(now.getTime() + ASKED_BEFORE_DAYS * DAY));
    const completes = possibleTransitions(project, actor).some(
      ({ row: to, actingAs }) => to.verb === "complete" && actingAs === "leadPlaceCoordinator",
    );
    waits(!!ends && completes && mayWriteReport(actor, project).allowed, "finalReport");
    for (const { id: condition, reportedAt } of facts.conditions) {
      waits(!reportedAt && mayReportConditions(actor, project).allowed, "conditionReport", condition);
      const decides = mayDecideConditions(actor, project).allowed && actor.leads.includes(row.clusterCode);
      waits(!!reportedAt && decides, "condition", condition);
    }
    for (const amendment of amendments) {
      for (const party of amendment.parties) {
        const may = mayAnswerAmendment(actor, project, amendable(amendment), party?.id ?? null).allowed;
        waits(may, party ? "amendment" : "amendmentCluster", `${amendment.number} ${party?.slug ?? ""}`.trim());
      }
      waits(mayPropose(actor, project, amendable(amendment)).allowed, "amendmentDraft", amendment.number);
    }
    for (const { id: merger, from } of facts.mergers)
      waits(mayAcceptMerger(actor, transitionContext(from), project).allowed, "merger", merger);
    for (const one of facts.assessments) waits(mayAssess(actor, project, one).allowed, "assessment", one.id);
    return found.sort();
  });
}
