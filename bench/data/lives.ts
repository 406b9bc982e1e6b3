import type { ProjectStatus } from "@/lib/project-rules/status";
import { Draw } from "./draw";
import { type Both, sentences, step, titleOf } from "./words";
import { type Cluster, DAY, DAYS, type PlaceAt, type World } from "./world";

/** How many of a thousand projects came so far, and by which moves. */
const WAYS: [share: number, way: string][] = [
  [40, "DRAFT"],
  [12, "DRAFT WITHDRAWN"],
  [88, "DRAFT PROPOSED"],
  [70, "DRAFT PROPOSED UNDER_REVIEW"],
  [35, "DRAFT PROPOSED UNDER_REVIEW CHANGES_REQUESTED"],
  [45, "DRAFT PROPOSED UNDER_REVIEW AGREED"],
  [20, "DRAFT PROPOSED UNDER_REVIEW CHANGES_REQUESTED PROPOSED UNDER_REVIEW AGREED"],
  [200, "DRAFT PROPOSED UNDER_REVIEW AGREED IN_PROGRESS"],
  [60, "DRAFT PROPOSED UNDER_REVIEW CHANGES_REQUESTED PROPOSED UNDER_REVIEW AGREED IN_PROGRESS"],
  [25, "DRAFT PROPOSED UNDER_REVIEW AGREED IN_PROGRESS ON_HOLD"],
  [15, "DRAFT PROPOSED UNDER_REVIEW AGREED IN_PROGRESS ON_HOLD IN_PROGRESS"],
  [220, "DRAFT PROPOSED UNDER_REVIEW AGREED IN_PROGRESS COMPLETED"],
  [90, "DRAFT PROPOSED UNDER_REVIEW DECLINED"],
  [40, "DRAFT PROPOSED WITHDRAWN"],
  [40, "DRAFT PROPOSED UNDER_REVIEW AGREED IN_PROGRESS CANCELLED"],
];
const WAY_OF = WAYS.flatMap(([share, way]) => Array<ProjectStatus[]>(share).fill(way.split(" ") as ProjectStatus[]));

/** How many days a project stays in a status before it moves on, at most. */
const STAYS: Partial<Record<ProjectStatus, number>> = { PROPOSED: 30, AGREED: 90, IN_PROGRESS: 700, ON_HOLD: 120 };
const STAY = 60;

export type Move = { from: ProjectStatus | null; to: ProjectStatus; at: number };
export type Part = { place: PlaceAt; role: "LEAD" | "PARTNER"; status: "ACCEPTED" | "INVITED" | "DECLINED" };
export type Step = {
  id: number;
  kind: "MILESTONE" | "DELIVERABLE";
  title: Both;
  place: PlaceAt | null;
  baselineOn: number | null;
  dueOn: number;
  expectedOn: number | null;
  completedOn: number | null;
  needs: number | null;
};

/** A project from its first day until now, as far as it came. */
export type Life = {
  id: number;
  code: string;
  status: ProjectStatus;
  moves: Move[];
  cluster: Cluster;
  themes: string[];
  challenges: string[];
  language: "en" | "zh";
  /** Whether its texts stand in both languages. */
  translated: boolean;
  title: Both;
  summary: Both;
  startsOn: number | null;
  endsOn: number | null;
  roundId: number | null;
  rhythm: number;
  parts: Part[];
  steps: Step[];
  updates: { id: number; at: number }[];
  threadId: number;
  stepThread: number;
  updateThread: number;
  draw: Draw;
};

/** When it first came into a status; null where it never did. */
export const cameTo = ({ moves }: Life, status: ProjectStatus): number | null =>
  moves.find(({ to }) => to === status)?.at ?? null;
export const leadOf = ({ parts }: Life): PlaceAt => parts[0]?.place as PlaceAt;
export const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The project of a number: always the same one in the same world. */
export function lifeOf(world: World, number: number, codeNumber: number): Life {
  const draw = new Draw("project", number);
  const way = draw.one(WAY_OF);
  const moves = movesOf(way, world.now, draw);
  const status = way.at(-1) as ProjectStatus;
  const cluster = draw.one(world.clusters);
  const parts = partsOf(world, status, draw);
  const [lead, other] = [parts[0]?.place as PlaceAt, parts[1]?.place as PlaceAt];
  const began = moves[0]?.at ?? world.now;
  const year = new Date(began).getUTCFullYear();
  const startsOn = draw.chance(0.05) ? null : began + draw.whole(90, 200) * DAY;
  const endsOn = startsOn === null ? null : startsOn + draw.whole(300, 1000) * DAY;
  const sent = moves.find(({ to }) => to === "PROPOSED")?.at;
  const updates = updatesOf(moves, world, draw);
  const life: Life = {
    ...{
      id: world.next("Project"),
      code: `${cluster.initials}-${year}-${String(codeNumber).padStart(3, "0")}`,
      status,
      moves,
      cluster,
      parts,
    },
    themes: draw.some(cluster.themes, draw.whole(1, 2)),
    challenges: draw.some(world.challenges, draw.whole(0, 2)),
    language: lead.side === "CN" ? "zh" : "en",
    translated: draw.chance(0.7),
    title: titleOf(lead.name, other.name, draw),
    summary: sentences(draw.whole(2, 4), draw),
    ...{ startsOn, endsOn },
    roundId: world.rounds.find(({ opensAt, closesAt }) => sent && sent >= opensAt && sent < closesAt)?.id ?? null,
    rhythm: draw.one([30, 60, 90, 90, 90, 180]),
    ...{ steps: [], updates, threadId: world.next("Thread"), stepThread: 0, updateThread: 0, draw },
  };
  life.steps = stepsOf(life, world, draw);
  life.stepThread = world.next("Thread", life.steps.length);
  life.updateThread = world.next("Thread", updates.length);
  return life;
}

/** The moves of a way, of which the last was made some time ago. */
function movesOf(way: ProjectStatus[], now: number, draw: Draw): Move[] {
  const stays = way.slice(0, -1).map((status) => 1 + draw.part() ** 2 * (STAYS[status] ?? STAY));
  const whole = stays.reduce((sum, days) => sum + days, 0);
  const isOver = ["COMPLETED", "DECLINED", "WITHDRAWN", "CANCELLED"].includes(way.at(-1) as string);
  const since = (isOver ? draw.part() : draw.part() ** 3) * Math.max(1, (isOver ? DAYS : 500) - whole);
  let at = now - (since + whole) * DAY;
  return way.map((to, index) => {
    const move = { from: way[index - 1] ?? null, to, at: Math.floor(at) };
    at += (stays[index] ?? 0) * DAY;
    return move;
  });
}

function partsOf(world: World, status: ProjectStatus, draw: Draw): Part[] {
  const sides = Object.keys(world.places);
  const [own, across] = draw.chance(0.5) ? sides : [...sides].reverse();
  const asked = status === "DRAFT" || status === "PROPOSED" ? draw.chance(0.6) : false;
  const placeAt = (side: string | undefined) => {
    const places = world.places[side ?? ""] ?? [];
    return places[draw.heavy(places.length, 2.2)] as PlaceAt;
  };
  const parts: Part[] = [
    { place: placeAt(own), role: "LEAD", status: "ACCEPTED" },
    { place: placeAt(across), role: "PARTNER", status: asked ? "INVITED" : "ACCEPTED" },
  ];
  for (let more = draw.heavy(5, 3); more > 0; more -= 1) {
    const place = placeAt(draw.chance(0.5) ? own : across);
    if (parts.some((part) => part.place.id === place.id)) continue;
    parts.push({ place, role: "PARTNER", status: draw.chance(0.1) ? "DECLINED" : "ACCEPTED" });
  }
  return parts;
}

function updatesOf(moves: Move[], world: World, draw: Draw): Life["updates"] {
  const began = moves.find(({ to }) => to === "IN_PROGRESS")?.at;
  if (!began) return [];
  const last = moves.at(-1);
  const until = last?.to === "IN_PROGRESS" ? world.now : (last?.at ?? world.now);
  const times: number[] = [];
  for (let at = began + 60 * DAY; at < until && times.length < 8; at += draw.whole(40, 130) * DAY) times.push(at);
  const first = world.next("Update", times.length);
  return times.map((at, index) => ({ id: first + index, at }));
}

/** Milestones and deliverables of what was sent; most of those whose day is past are reached. */
function stepsOf({ moves, status, startsOn, parts }: Life, world: World, draw: Draw): Step[] {
  if (moves.length === 1 && draw.chance(0.5)) return [];
  const began = startsOn ?? (moves[0]?.at ?? world.now) + 120 * DAY;
  const agreed = moves.some(({ to }) => to === "AGREED");
  const runs = moves.some(({ to }) => to === "IN_PROGRESS");
  const count = draw.whole(2, 5);
  const first = world.next("Milestone", count);
  return Array.from({ length: count }, (_, index): Step => {
    const baseline = began + (index + 1) * draw.whole(60, 120) * DAY;
    const dueOn = baseline + (draw.chance(0.2) ? 30 * DAY : 0);
    const slipped = dueOn + draw.whole(-25, 15) * DAY;
    const done = runs && slipped < world.now && (status === "COMPLETED" || draw.chance(0.93));
    const later = agreed && !done && dueOn >= world.now && draw.chance(0.15);
    return {
      ...{ id: first + index, kind: index % 3 === 2 ? "DELIVERABLE" : "MILESTONE", title: step(draw) },
      place: draw.chance(0.6) ? draw.one(parts.filter((part) => part.status === "ACCEPTED")).place : null,
      ...{ baselineOn: agreed ? baseline : null, dueOn },
      expectedOn: later ? dueOn + 45 * DAY : null,
      completedOn: done ? slipped : null,
      needs: index > 0 && draw.chance(0.3) ? first + index - 1 : null,
    };
  });
}
