import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { type Place, placesBySlug } from "@/lib/places/queries";
import { type PlanContent, planContent } from "@/lib/plan-model/content";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readStored } from "@/lib/platform/stored";
import {
  type Amendable,
  mayAnswerAmendment,
  mayEditAmendment,
  mayPropose,
  mayReadAmendment,
  mayWithdraw,
} from "@/lib/project-rules/amendments-policy";
import { nameOf, PLACE_NAMED, type ProjectRow, placeOf } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import { differenceOf } from "../versions/difference";
import type { Amendment, AmendmentCard } from "./present";
import type { ClusterLeadRule } from "./rules";

const PERSON = { select: { nameEn: true, nameZh: true } };
const ROWS = {
  author: PERSON,
  place: { select: PLACE_NAMED },
  answers: { include: { person: PERSON }, orderBy: { id: "asc" } },
} as const satisfies Prisma.AmendmentInclude;
type Row = Prisma.AmendmentGetPayload<{ include: typeof ROWS }>;

/** An amendment with the plans before and after it, and whose answers it needs. */
export type AmendmentRow = Row & {
  before: PlanContent;
  wanted: PlanContent;
  /** Null stands for the cluster's lead. */
  parties: (Place | null)[];
  afterVersion: number | null;
};

/**
 * Whose answer a change of the plan needs: every place that takes part before or after it, and the cluster's lead
 * where a rule says so (null).
 */
export function partiesTo(before: PlanContent, after: PlanContent, rules: readonly string[]): (string | null)[] {
  const places = [...before.partners, ...after.partners].map(({ place }) => place);
  return [...new Set(places), ...(rules.length > 0 ? [null] : [])];
}

/** The amendments of a project that match, in order, each with the plans it stands between. */
export const amendmentsIn = (projectId: number, where: Prisma.AmendmentWhereInput = {}): Promise<AmendmentRow[]> =>
  askForAll(`amendments of ${projectId} ${JSON.stringify(where)}`, () => storedAmendments(projectId, where));

async function storedAmendments(projectId: number, where: Prisma.AmendmentWhereInput): Promise<AmendmentRow[]> {
  const rows = await reads().amendment.findMany({
    where: { ...where, projectId },
    include: ROWS,
    orderBy: { number: "asc" },
  });
  if (rows.length === 0) return [];
  const versions = await reads().planVersion.findMany({
    where: { projectId, number: { in: rows.map(({ beforeVersion }) => beforeVersion) } },
    select: { number: true, content: true },
  });
  const amended = await reads().planVersion.findMany({
    where: { projectId, cause: "AMENDED" },
    orderBy: { number: "asc" },
    select: { number: true, at: true },
  });
  const plans = new Map(versions.map(({ number, content }) => [number, readStored(planContent, content)]));
  const between = rows.map((row) => {
    const desired = readStored(planContent, row.after);
    const before = plans.get(row.beforeVersion) ?? desired;
    return { row, wanted: desired, before, slugs: partiesTo(before, desired, row.clusterLeadMustAgree) };
  });
  const slugs = [...new Set(between.flatMap((each) => each.slugs))].filter((slug) => slug !== null);
  const places = new Map((await placesBySlug(slugs)).map((place) => [place.slug, place]));
  return between.map(({ row, wanted: desired, before, slugs: named }) => ({
    ...row,
    before,
    wanted: desired,
    parties: named.flatMap((slug) => (slug === null ? null : (places.get(slug) ?? []))),
    // What it became is frozen at the very instant at which it was decided.
    afterVersion:
      row.status === "ACCEPTED"
        ? (amended.find(({ at }) => at.getTime() === row.decidedAt?.getTime())?.number ?? null)
        : null,
  }));
}

/** What the rules of permission look at. */
export const amendable = ({ status, placeId, parties, answers }: AmendmentRow): Amendable => ({
  status,
  placeId,
  awaited: parties.map((party) => party?.id ?? null).filter((id) => !answers.some((answer) => answer.placeId === id)),
});

/** An amendment for a list, with what the actor may do. */
export function cardOf(amendment: AmendmentRow, project: ProjectRow, actor: MaybeActor): AmendmentCard {
  const [of, rules] = [amendable(amendment), transitionContext(project)];
  const places = amendment.parties.filter((party) => party !== null);
  return {
    number: amendment.number,
    status: amendment.status,
    why: amendment.why,
    language: asLocale(amendment.language),
    beforeVersion: amendment.beforeVersion,
    afterVersion: amendment.afterVersion,
    clusterLeadMustAgree: amendment.clusterLeadMustAgree as ClusterLeadRule[],
    author: nameOf(amendment.author),
    place: placeOf(amendment.place),
    parties: amendment.parties.map((party) => {
      const answer = amendment.answers.find(({ placeId }) => placeId === (party?.id ?? null));
      return {
        place: party && { slug: party.slug, name: party.name, side: party.side },
        answer: answer
          ? {
              accepted: answer.accepted,
              reason: answer.reason,
              person: nameOf(answer.person),
              at: answer.at.toISOString(),
            }
          : null,
      };
    }),
    createdAt: amendment.createdAt.toISOString(),
    proposedAt: amendment.proposedAt?.toISOString() ?? null,
    decidedAt: amendment.decidedAt?.toISOString() ?? null,
    version: amendment.version,
    abilities: {
      edit: mayEditAmendment(actor, rules, of).allowed,
      discard: mayPropose(actor, rules, of).allowed,
      propose: mayPropose(actor, rules, of).allowed,
      withdraw: mayWithdraw(actor, rules, of).allowed,
      answerFor: places.filter(({ id }) => mayAnswerAmendment(actor, rules, of, id).allowed).map(({ slug }) => slug),
      answerForCluster: mayAnswerAmendment(actor, rules, of, null).allowed,
    },
  };
}

/** A whole amendment, before and after. */
export const viewOf = (amendment: AmendmentRow, project: ProjectRow, actor: MaybeActor): Amendment => ({
  ...cardOf(amendment, project, actor),
  after: amendment.wanted,
  changes: differenceOf(amendment.before, amendment.wanted),
});

/** Whether the actor may know of it. */
export const isReadable = (amendment: AmendmentRow, project: ProjectRow, actor: MaybeActor): boolean =>
  mayReadAmendment(actor, transitionContext(project), amendable(amendment)).allowed;
