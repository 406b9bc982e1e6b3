import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { readStored } from "@/lib/platform/stored";
import { siteTexts } from "@/lib/site/texts";
import type { Prisma } from "@/prisma/generated/client";
import { mayEditRounds, maySetProgramme } from "./policy";
import { type PlanRound, type RoundView, requirementsSchema, type Settings } from "./schema";

const ROUND_ROWS = {
  template: true,
  assessors: {
    include: { person: { select: { id: true, nameEn: true, nameZh: true } } },
    orderBy: { personId: "asc" },
  },
  // A draft names the call that it is meant for, and is in none yet.
  _count: { select: { projects: { where: { status: { not: "DRAFT" }, discarded: false } } } },
} as const satisfies Prisma.RoundInclude;
type RoundRow = Prisma.RoundGetPayload<{ include: typeof ROUND_ROWS }>;

function phaseOf({ opensAt, closesAt }: Pick<RoundRow, "opensAt" | "closesAt">): RoundView["phase"] {
  const time = now();
  if (time < opensAt) return "COMING";
  return time < closesAt ? "OPEN" : "CLOSED";
}

function view(row: RoundRow, actor: MaybeActor): RoundView {
  const { id, titleEn, titleZh, opensAt, closesAt, clusters, requirements, template, assessors, _count, version } = row;
  const edit = mayEditRounds(actor).allowed;
  return {
    id,
    title: { en: titleEn, zh: titleZh },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    phase: phaseOf(row),
    clusters,
    requirements: readStored(requirementsSchema, requirements),
    template: template && {
      id: template.id,
      title: { en: template.titleEn, zh: template.titleZh },
      number: template.number,
    },
    assessors: edit
      ? assessors.map(({ person }) => ({ id: person.id, name: { en: person.nameEn, zh: person.nameZh } }))
      : null,
    projects: _count.projects,
    version,
    abilities: { edit },
  };
}

const rounds = () =>
  askForAll("rounds", () =>
    reads().round.findMany({ include: ROUND_ROWS, orderBy: [{ closesAt: "desc" }, { id: "desc" }] }),
  );

/** Every round, the latest to close first. */
export const listRounds = async (actor: MaybeActor): Promise<RoundView[]> =>
  (await rounds()).map((row) => view(row, actor));

/** Those that are open now, the one that closes first ahead. */
const openRounds = async () => (await rounds()).filter((row) => phaseOf(row) === "OPEN").reverse();

/** The rounds that are open now, the one that closes first ahead: the order in which a cluster's is chosen. */
export async function listOpenRounds(actor: MaybeActor): Promise<RoundView[]> {
  return (await openRounds()).map((row) => view(row, actor));
}

/** One round; 404 when there is none such. */
export async function roundById(id: number, actor: MaybeActor): Promise<RoundView> {
  const row = (await rounds()).find((each) => each.id === id);
  if (!row) throw new Problem(404, "noSuchRound");
  return view(row, actor);
}

/** What a round's form can choose from: assessors and checklists. */
export async function roundChoices(actor: MaybeActor) {
  authorize(mayEditRounds(actor), actor);
  const [people, templates] = await Promise.all([
    reads().person.findMany({
      where: { disabledAt: null, memberships: { some: { role: "ASSESSOR" } } },
      select: { id: true, nameEn: true, nameZh: true },
      orderBy: { nameEn: "asc" },
    }),
    reads().assessmentTemplate.findMany({ orderBy: [{ code: "asc" }, { number: "desc" }] }),
  ]);
  return {
    assessors: people.map(({ id, nameEn, nameZh }) => ({ id, name: { en: nameEn, zh: nameZh } })),
    templates: templates.map(({ id, titleEn, titleZh, number }) => ({
      id,
      title: { en: titleEn, zh: titleZh },
      number,
    })),
  };
}

const calls = (cluster: string, { clusters }: RoundRow) => clusters.length === 0 || clusters.includes(cluster);

/** The round that calls for proposals of a cluster now: of several the one that is wanted, else that which closes first. */
export async function openRound(cluster: string, wanted: number | null = null) {
  const open = (await openRounds()).filter((round) => calls(cluster, round));
  return open.find(({ id }) => id === wanted) ?? open[0] ?? null;
}

/** The round of a cluster that closed last and the one that opens next: what a late one is told. */
export async function nearestRounds(cluster: string) {
  const all = (await rounds()).filter((round) => calls(cluster, round));
  const coming = all.filter((round) => phaseOf(round) === "COMING");
  return {
    closed: all.find((round) => phaseOf(round) === "CLOSED") ?? null,
    coming: coming.reduce<RoundRow | null>(
      (next, round) => (next && next.opensAt <= round.opensAt ? next : round),
      null,
    ),
  };
}

type OfPlan = { clusterCode: string; roundId: number | null; status: string };

/**
 * The round that a plan is sent in, with what it asks: the one it was sent in before, or the open one of its cluster; of
 * several the one that a draft is meant for.
 */
export async function roundOfPlan({ clusterCode, roundId, status }: OfPlan): Promise<PlanRound | null> {
  const entered = roundId !== null && status !== "DRAFT";
  const round = entered ? (await rounds()).find(({ id }) => id === roundId) : await openRound(clusterCode, roundId);
  if (!round) return null;
  return {
    id: round.id,
    title: { en: round.titleEn, zh: round.titleZh },
    closesAt: round.closesAt.toISOString(),
    entered,
    requirements: readStored(requirementsSchema, round.requirements),
  };
}

/** What holds for the whole programme. */
export const programmeSettings = () => reads().programmeSettings.findUniqueOrThrow({ where: { id: 1 } });

/** The settings with who changed them last, for the secretariat. */
export async function settingsFor(actor: MaybeActor): Promise<Settings> {
  authorize(maySetProgramme(actor), actor);
  const { id: _, ...settings } = await programmeSettings();
  const texts = await siteTexts();
  const last = await reads().auditEvent.findFirst({
    where: { subject: "programme:settings", type: "programme.set" satisfies EventName },
    orderBy: { id: "desc" },
    select: { at: true, person: { select: { nameEn: true, nameZh: true } } },
  });
  const by = last?.person;
  return {
    ...settings,
    texts,
    changed: last && { at: last.at.toISOString(), by: by ? { en: by.nameEn, zh: by.nameZh } : null },
  };
}
