import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { type PlanContent, planContent } from "@/lib/plan-model/content";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readStored } from "@/lib/platform/stored";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { planWith } from "@/lib/projects/working-copy/working";
import { planNow } from "../sections/current";
import { differenceOf } from "./difference";
import type { Difference, Version, VersionCard } from "./present";
import type { VersionNumber } from "./schema";

const CARD = {
  number: true,
  cause: true,
  fingerprint: true,
  at: true,
  person: { select: { nameEn: true, nameZh: true } },
} as const;

/** Whether its agreement holds: it was given, and not taken back into the review that it came from. */
const isAgreed = ({ transitions }: ProjectRow) =>
  transitions.find(
    ({ from, to }) => (from === "UNDER_REVIEW" && to === "AGREED") || (from === "AGREED" && to === "UNDER_REVIEW"),
  )?.to === "AGREED";

/** Every version of a project that its rows hold, the first one first. */
async function cardsOf(project: ProjectRow): Promise<VersionCard[]> {
  const rows = await askForAll(`versions of ${project.id}`, () =>
    reads().planVersion.findMany({ where: { projectId: project.id }, orderBy: { number: "asc" }, select: CARD }),
  );
  // An agreement that was taken back is history: the latest one counts, and only while it holds.
  const holds = isAgreed(project);
  const agreed = holds ? rows.findLast(({ cause }) => cause === "AGREED")?.number : undefined;
  const inForce = holds ? rows.findLast(({ cause }) => cause !== "SENT")?.number : undefined;
  return rows.map(({ number, cause, fingerprint, at, person }) => ({
    number,
    cause,
    fingerprint,
    at: at.toISOString(),
    person: nameOf(person),
    baseline: number === agreed,
    inForce: number === inForce,
  }));
}

/** The versions of a project's plan, the latest first. */
export async function listVersions(code: string, actor: MaybeActor): Promise<VersionCard[]> {
  return (await cardsOf(await readableRow(code, actor))).reverse();
}

const noSuchVersion = (number: VersionNumber) => new Problem(404, "noSuchVersion", { params: { number } });

async function contentOf(project: ProjectRow, number: number): Promise<PlanContent> {
  const found = await askForAll(`version ${number} of ${project.id}`, () =>
    reads().planVersion.findUnique({
      where: { projectId_number: { projectId: project.id, number } },
      select: { content: true },
    }),
  );
  if (!found) throw noSuchVersion(number);
  return readStored(planContent, found.content);
}

/** The plan that nobody froze: to those who write a new version what they have written, to others what was sent. */
async function presentOf(project: ProjectRow): Promise<Version> {
  const sent = await planNow(project.id);
  const content = project.working ? planWith(sent, project.working) : sent;
  return {
    number: null,
    cause: null,
    fingerprint: fingerprintOf(content),
    at: ((project.working && project.workingCopy?.updatedAt) || project.updatedAt).toISOString(),
    person: null,
    baseline: false,
    inForce: false,
    content,
  };
}

async function versionOf(project: ProjectRow, cards: VersionCard[], number: VersionNumber): Promise<Version> {
  if (number === "now") return presentOf(project);
  const card = cards.find((each) => each.number === number);
  if (!card) throw noSuchVersion(number);
  return { ...card, content: await contentOf(project, number) };
}

/** One version with the whole plan in it, or the plan as it is now; 404 when there is none of this number. */
export async function versionByNumber(code: string, number: VersionNumber, actor: MaybeActor): Promise<Version> {
  const project = await readableRow(code, actor);
  return versionOf(project, number === "now" ? [] : await cardsOf(project), number);
}

const cardOf = ({ content: _, ...card }: Version): VersionCard => card;

/**
 * What differs between a version and an earlier or later one, `from`; the one before it when that is left out. Null
 * where there is nothing before.
 */
export async function differenceTo(
  code: string,
  number: VersionNumber,
  from: number | undefined,
  actor: MaybeActor,
): Promise<Difference | null> {
  const project = await readableRow(code, actor);
  const cards = await cardsOf(project);
  const to = await versionOf(project, cards, number);
  const before = from ?? cards.findLast((card) => to.number === null || (card.number ?? 0) < to.number)?.number;
  if (!before) return null;
  const old = await versionOf(project, cards, before);
  return { from: cardOf(old), to: cardOf(to), changes: differenceOf(old.content, to.content) };
}

/** The same for the API, where a version without one before it has nothing to be compared with. */
export async function differenceOrProblem(...requested: Parameters<typeof differenceTo>): Promise<Difference> {
  const difference = await differenceTo(...requested);
  if (!difference) throw new Problem(404, "nothingBeforeVersion");
  return difference;
}
