import type pg from "pg";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { digestOf } from "@/lib/plan-model/text";
import { type Cell, copyAll } from "./copy";
import { eventsOf } from "./events";
import { cameTo, dayText, type Life, leadOf, lifeOf } from "./lives";
import { frozenOf, INDICATORS, sectionsOf } from "./plans";
import { sentences } from "./words";
import { DAY, type World } from "./world";

/** In the order in which one needs the other. */
const TABLES = [
  ...["Project", "Partner", "Transition", "Milestone", "Dependency", "Update", "UpdatePart", "Thread", "PlanSection"],
  ...[
    "PlanVersion",
    "IndicatorValue",
    "Condition",
    "Endorsement",
    "Assessment",
    "Meeting",
    "FinalReport",
    "AuditEvent",
  ],
] as const;
type Table = (typeof TABLES)[number];
type Add = (table: Table, row: Record<string, Cell>) => void;

/** What conversations need to know of the projects: from when on each was there, its threads, its places, its cluster. */
export type Made = {
  from: number;
  until: number;
  code: string;
  id: number;
  threads: number[];
  placeIds: number[];
  cluster: string;
};

const CHUNK = 4_000;

/** Adds projects in all stages with all that hangs on one, some thousands in a transaction. */
export async function addProjects(
  client: pg.Client,
  world: World,
  onProgress: (done: number) => void = () => {},
): Promise<Made[]> {
  const { rows } = await client.query<{ most: number }>(
    `SELECT coalesce(max(split_part(code, '-', 3)::int), 0) AS most FROM "Project"`,
  );
  const most = rows[0]?.most ?? 0;
  const made: Made[] = [];
  for (let first = 0; first < world.size.projects; first += CHUNK) {
    const held = new Map<Table, Record<string, Cell>[]>(TABLES.map((table) => [table, []]));
    const last = Math.min(first + CHUNK, world.size.projects);
    for (let number = first; number < last; number += 1) {
      const life = lifeOf(world, number, most + number + 1);
      addLife((table, row) => held.get(table)?.push(row), world, life);
      made.push(madeOf(life, world.now));
    }
    await client.query("BEGIN");
    for (const table of TABLES) await copyAll(client, table, held.get(table) ?? []);
    await client.query("COMMIT");
    onProgress(last);
  }
  return made;
}

function madeOf(life: Life, now: number): Made {
  const over = ["COMPLETED", "DECLINED", "WITHDRAWN", "CANCELLED"].includes(life.status);
  const last = life.moves.at(-1)?.at ?? now;
  return {
    ...{ id: life.id, code: life.code, cluster: life.cluster.code },
    from: life.moves[0]?.at ?? now,
    until: over ? Math.min(now, last + 30 * DAY) : now,
    threads: [
      life.threadId,
      ...life.steps.map((_, at) => life.stepThread + at),
      ...life.updates.map((_, at) => life.updateThread + at),
    ],
    placeIds: life.parts.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place.id),
  };
}

/** Somebody who coordinates a place, or where nobody does whoever leads a cluster. */
const someoneOf = ({ coordinators, leads }: World, placeId: number, life: Life): number =>
  life.draw.one(coordinators.get(placeId) ?? leads.get(life.cluster.code) ?? [1]);

const date = (time: number | null): Cell => (time === null ? null : dayText(time));

function addLife(add: Add, world: World, life: Life): void {
  const { id: projectId, draw, moves, language, translated, title, summary } = life;
  const lead = leadOf(life);
  const writer = someoneOf(world, lead.id, life);
  const leader = draw.one(world.leads.get(life.cluster.code) ?? [writer]);
  const [first, last] = [moves[0]?.at ?? world.now, moves.at(-1)?.at ?? world.now];
  const sent = cameTo(life, "PROPOSED");
  const agreed = cameTo(life, "AGREED");
  const shown = (of: "en" | "zh", text: string) => (translated || of === language ? text : null);
  const digest = (text: string) => (translated ? digestOf(text) : null);
  add("Project", {
    ...{ id: projectId, code: life.code, status: life.status, originalLanguage: language },
    ...{ titleEn: shown("en", title.en), titleZh: shown("zh", title.zh), titleOf: digest(title[language]) },
    ...{ summaryEn: shown("en", summary.en), summaryZh: shown("zh", summary.zh), summaryOf: digest(summary[language]) },
    ...{ clusterCode: life.cluster.code, themes: life.themes, challenges: life.challenges, sdgs: [11] },
    ...{ startsOn: date(life.startsOn), endsOn: date(life.endsOn), rhythmDays: life.rhythm, roundId: life.roundId },
    discarded: moves.length === 2 && life.status === "WITHDRAWN",
    ...{ createdAt: new Date(first), updatedAt: new Date(Math.max(last, life.updates.at(-1)?.at ?? 0)) },
  });
  for (const { place, role, status } of life.parts)
    add("Partner", {
      ...{ projectId, placeId: place.id, role, status, level: role === "LEAD" ? "MANAGE" : "EDIT" },
      reason: status === "DECLINED" ? sentences(1, draw)[language] : null,
      invitedAt: new Date(sent ?? first),
      respondedAt: status === "INVITED" ? null : new Date((sent ?? first) + DAY),
    });
  addMoves(add, life, writer, leader);
  addPlan(add, life, writer, leader, { sent, agreed });
  addProgress(add, world, life, writer);
  for (const event of eventsOf(life, writer, leader)) add("AuditEvent", event);
  addDecisions(add, world, life, leader, { sent, agreed });
}

function addMoves(add: Add, life: Life, writer: number, leader: number): void {
  const lead = leadOf(life);
  let version = 0;
  life.moves.forEach(({ from, to, at }, index) => {
    const reviewed = ["UNDER_REVIEW", "CHANGES_REQUESTED", "AGREED", "DECLINED"].includes(to);
    if (to === "PROPOSED") version = 1;
    add("Transition", {
      ...{ projectId: life.id, seq: index + 1, from, to, at: new Date(at) },
      reason:
        reviewed || to === "ON_HOLD" || to === "WITHDRAWN" || to === "CANCELLED"
          ? sentences(1, life.draw)[life.language]
          : null,
      planVersion: version && (to === "PROPOSED" || reviewed) && to !== "UNDER_REVIEW" ? version : null,
      ...{ personId: reviewed ? leader : writer, placeId: reviewed ? null : lead.id },
      actingAs: reviewed ? "CLUSTER_LEAD" : "COORDINATOR",
    });
  });
}

type Times = { sent: number | null; agreed: number | null };

function addPlan(add: Add, life: Life, writer: number, leader: number, { sent, agreed }: Times): void {
  const sections = sectionsOf(life);
  for (const [section, content] of Object.entries(sections))
    add("PlanSection", {
      ...{ projectId: life.id, section, content, editorId: writer },
      updatedAt: new Date(sent ?? life.moves[0]?.at ?? 0),
    });
  if (!sent) return;
  const content = frozenOf(life, sections);
  const version = { projectId: life.id, content, fingerprint: fingerprintOf(content) };
  add("PlanVersion", { ...version, number: 1, cause: "SENT", personId: writer, at: new Date(sent) });
  if (agreed) add("PlanVersion", { ...version, number: 2, cause: "AGREED", personId: leader, at: new Date(agreed) });
}

function addProgress(add: Add, world: World, life: Life, writer: number): void {
  const { id: projectId, draw, language, steps, updates } = life;
  add("Thread", { id: life.threadId, projectId, milestoneId: null, updateId: null });
  steps.forEach(({ id, place, title, needs, ...step }, at) => {
    const owned = place !== null && draw.chance(0.3);
    add("Milestone", {
      ...{ id, projectId, kind: step.kind, title: title[language], language },
      ...{ placeId: place?.id ?? null, ownerId: owned ? someoneOf(world, place.id, life) : null },
      ...{ dueOn: date(step.dueOn), baselineOn: date(step.baselineOn) },
      ...{ expectedOn: date(step.expectedOn), completedOn: date(step.completedOn) },
    });
    if (needs !== null) add("Dependency", { milestoneId: id, neededId: needs });
    add("Thread", { id: life.stepThread + at, projectId: null, milestoneId: id, updateId: null });
  });
  updates.forEach(({ id, at }, index) => {
    add("Update", {
      ...{ id, projectId, authorId: writer, language, createdAt: new Date(at) },
      body: sentences(draw.whole(2, 6), draw)[language],
    });
    for (const { place, status } of life.parts)
      if (status === "ACCEPTED" && draw.chance(0.3))
        add("UpdatePart", {
          ...{ projectId, placeId: place.id, updateId: id, language, personId: someoneOf(world, place.id, life) },
          ...{ body: sentences(2, draw)[language], updatedAt: new Date(at) },
        });
    add("Thread", { id: life.updateThread + index, projectId: null, milestoneId: null, updateId: id });
    INDICATORS.forEach((indicator, which) => {
      if (which > 0 && draw.chance(0.5)) return;
      add("IndicatorValue", {
        projectId,
        indicator,
        on: dayText(at),
        value: (index + 1) * draw.whole(5, 300),
        personId: writer,
        at: new Date(at),
      });
    });
  });
}

function addDecisions(add: Add, world: World, life: Life, leader: number, { sent, agreed }: Times): void {
  const { id: projectId, draw, language } = life;
  const text = () => sentences(1, draw)[language];
  if (agreed && draw.chance(0.2)) {
    const met = life.moves.some(({ to }) => to === "IN_PROGRESS") || draw.chance(0.3);
    add("Condition", {
      ...{
        projectId,
        text: text(),
        language,
        dueOn: date(agreed + 60 * DAY),
        setById: leader,
        setAt: new Date(agreed),
      },
      ...(met
        ? { metNote: text(), metById: leader, metAt: new Date(agreed + 20 * DAY) }
        : { metNote: null, metById: null, metAt: null }),
    });
  }
  if (sent && world.templateId && world.assessors.length > 0 && draw.chance(0.15)) {
    const done = life.status !== "UNDER_REVIEW" && life.status !== "PROPOSED";
    add("Assessment", {
      ...{ projectId, planVersion: 1, templateId: world.templateId, assessorId: draw.one(world.assessors) },
      ...{ assignedById: leader, status: done ? "SUBMITTED" : "ASSIGNED", answers: {}, assignedAt: new Date(sent) },
      ...{ declaredAt: done ? new Date(sent + DAY) : null, submittedAt: done ? new Date(sent + 9 * DAY) : null },
      dueOn: date(sent + 21 * DAY),
    });
  }
  if (sent && draw.chance(0.05)) {
    const places = Object.values(world.places)[0] ?? [];
    const place = draw.one(places);
    if (!life.parts.some((part) => part.place.id === place.id))
      add("Endorsement", {
        ...{ projectId, placeId: place.id, personId: someoneOf(world, place.id, life), word: text(), language },
        at: new Date(sent + 5 * DAY),
      });
  }
  if (agreed && draw.chance(0.4)) {
    const startsAt = agreed + draw.whole(20, 400) * DAY;
    const host = draw.chance(0.5) ? leadOf(life) : null;
    add("Meeting", {
      ...{ projectId, kind: host ? "STUDY_VISIT" : "ONLINE", title: text(), language, placeId: host?.id ?? null },
      ...{
        startsAt: new Date(startsAt),
        endsAt: new Date(startsAt + DAY / 12),
        createdById: leader,
        createdAt: new Date(agreed),
      },
    });
  }
  if (life.status === "COMPLETED") {
    const both = sentences(3, draw);
    const words = { en: language === "en" ? both.en : null, zh: language === "zh" ? both.zh : null, of: null };
    const content = { summary: words, reached: {}, practices: [], lessons: words, next: words };
    add("FinalReport", { projectId, content, editorId: leader, updatedAt: new Date(life.moves.at(-1)?.at ?? 0) });
  }
}
