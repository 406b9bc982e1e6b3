import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { isFormSection } from "@/lib/plan-model/sections";
import { answeredBefore, askOnce, reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayRead, mayReadAnswer } from "@/lib/project-rules/policy";
import { isSent } from "@/lib/project-rules/status";
import { transitionName } from "@/lib/project-rules/transitions";
import { mayReadCopy } from "@/lib/project-rules/working-copy-policy";
import type { PartnerView, TransitionView } from "./present";
import { nameOf, PLACE_NAMED, PROJECT_ROWS, type ProjectRow, placeOf } from "./row";
import { partnerView, transitionContext } from "./rows";
import { visibleSql } from "./visibility";
import { workingOf } from "./working-copy/working";

const noSuchProject = (code: string) => new Problem(404, "noSuchProject", { params: { code } });
/** A project's rows, before it is known who may read them. */
const rowByCode = (code: string) =>
  askForAll(`project ${code}`, () => reads().project.findUnique({ where: { code }, include: PROJECT_ROWS }));

const rowOf = (code: string, actor: MaybeActor) => `project ${code} for ${actor?.personId ?? "a visitor"}`;

/**
 * The rows of a project the actor may read; 404 for any other, so that a draft's existence is not told. The parts of a
 * page share them.
 */
export const readableRow = (code: string, actor: MaybeActor): Promise<ProjectRow> =>
  askOnce(rowOf(code, actor), async () => {
    const row = await rowByCode(code);
    if (!row || !mayRead(actor, transitionContext(row)).allowed) throw noSuchProject(code);
    return withWorking(row, actor);
  });

/** The id of a project the actor may read, for what needs no more of it; 404 as for its rows. */
export async function readableId(code: string, actor: MaybeActor): Promise<number> {
  const known = answeredBefore<ProjectRow>(rowOf(code, actor));
  if (known) return (await known).id;
  const [found] = await reads().$queryRaw<{ id: number }[]>`
    SELECT p.id FROM "Project" p WHERE p.code = ${code} AND ${visibleSql(actor)}`;
  if (!found) throw noSuchProject(code);
  return found.id;
}

/** The row with what is written beside the plan that was sent, for those who may write it. */
export async function withWorking(row: ProjectRow, actor: MaybeActor): Promise<ProjectRow> {
  if (!isSent(row.status) && !row.workingCopy) return row;
  if (!mayReadCopy(actor, transitionContext(row)).allowed) return row;
  return { ...row, working: await workingOf(row.id) };
}

/** One place's part in a project; 404 when it has none. */
export async function partnerOf(code: string, slug: string, actor: MaybeActor): Promise<PartnerView> {
  const projectId = await readableId(code, actor);
  const { place } = PROJECT_ROWS.partners.include;
  const partner = await reads().partner.findFirst({ where: { projectId, place: { slug } }, include: { place } });
  if (!partner) throw new Problem(404, "noSuchPartner");
  return partnerView(partner);
}

/** Every move of a project, first one first. */
export async function historyOf(code: string, actor: MaybeActor): Promise<TransitionView[]> {
  const project = await readableRow(code, actor);
  const answered = mayReadAnswer(actor, transitionContext(project)).allowed;
  const [rows, sentAt] = await movesOf(project.id);
  return rows.map(({ seq, from, to, reason, sections, at, person, place, actingAs, personId, ...row }, index) => ({
    seq,
    from,
    to,
    verb: transitionName({ from, to, actingAs, personId }, rows[index - 1]),
    reason,
    sections: sections.filter(isFormSection),
    planVersion: row.planVersion,
    planVersionSentAt: (to !== "PROPOSED" && sentAt.get(row.planVersion ?? 0)?.toISOString()) || null,
    answer: answered && (row.answerEn || row.answerZh) ? { en: row.answerEn, zh: row.answerZh } : null,
    at: at.toISOString(),
    person: nameOf(person),
    place: place && placeOf(place),
    actingAs,
  }));
}

const movesOf = (projectId: number) =>
  askForAll(`moves of ${projectId}`, async () => {
    const rows = await reads().transition.findMany({
      where: { projectId },
      orderBy: { seq: "asc" },
      include: {
        person: { select: { nameEn: true, nameZh: true } },
        place: { select: PLACE_NAMED },
      },
    });
    return [rows, await sendingsOf(projectId, rows)] as const;
  });

/** When each version was sent that was decided on. */
async function sendingsOf(projectId: number, moves: { to: string; planVersion: number | null }[]) {
  const decided = moves.flatMap(({ to, planVersion }) => (to !== "PROPOSED" && planVersion) || []);
  if (decided.length === 0) return new Map<number, Date>();
  const rows = await reads().planVersion.findMany({
    where: { projectId, cause: "SENT", number: { in: decided } },
    select: { number: true, at: true },
  });
  return new Map(rows.map(({ number, at }) => [number, at]));
}
