import type pg from "pg";
import { type Cell, copyRows } from "./copy";
import { Draw } from "./draw";
import type { Made } from "./projects";
import { sentences } from "./words";
import { DAY, type World } from "./world";

/** When each of many was, and what it is about; in the order of time. */
type Timed = { at: Float64Array; of: Int32Array; order: Int32Array };

/** Draws moments in the lives of projects: of few very many, of most a handful. */
function drawn(name: string, count: number, projects: Made[], since: number): Timed {
  const draw = new Draw(name);
  const [at, of] = [new Float64Array(count), new Int32Array(count)];
  for (let each = 0; each < count; each += 1) {
    const which = draw.heavy(projects.length, 3.2);
    const { from, until } = projects[which] as Made;
    of[each] = which;
    at[each] = Math.max(from, since) + draw.part() * Math.max(0, until - Math.max(from, since));
  }
  const order = Int32Array.from({ length: count }, (_, each) => each).sort(
    (one, other) => (at[one] as number) - (at[other] as number),
  );
  return { at, of, order };
}

/** Who writes or is told: mostly of its places, now and then whoever leads the cluster. */
const someoneIn = (world: World, { placeIds, cluster }: Made, draw: Draw): number =>
  draw.chance(0.85)
    ? draw.one(world.coordinators.get(draw.one(placeIds)) ?? world.leads.get(cluster) ?? [1])
    : draw.one(world.leads.get(cluster) ?? [1]);

const COMMENT = ["id", "threadId", "authorId", "body", "language", "visibility", "createdAt", "deletedAt"] as const;
const EVENT = ["at", "personId", "type", "subject", "detail"] as const;

/** Adds comments, of which a few conversations have very many, each recorded as an event. */
export async function addComments(client: pg.Client, world: World, projects: Made[]): Promise<void> {
  const { at, of, order } = drawn("comments", world.size.comments, projects, 0);
  const first = world.next("Comment", world.size.comments);
  /** The comment that was written as the nth. */
  const comment = (nth: number) => {
    const each = order[nth] as number;
    const project = projects[of[each] as number] as Made;
    const draw = new Draw("comment", each);
    const thread = (draw.chance(0.85) ? project.threads[0] : draw.one(project.threads)) as number;
    return {
      id: first + nth,
      project,
      thread,
      at: new Date(at[each] as number),
      by: someoneIn(world, project, draw),
      draw,
    };
  };
  function* comments(): Generator<Cell[]> {
    for (let nth = 0; nth < order.length; nth += 1) {
      const { id, thread, by, at: time, draw } = comment(nth);
      const language = draw.chance(0.5) ? "en" : "zh";
      const body = sentences(1 + draw.heavy(6, 3), draw)[language];
      const visibility = draw.chance(0.1) ? "PARTNERS" : "SIGNED_IN";
      yield [id, thread, by, body, language, visibility, time, draw.chance(0.01) ? time : null];
    }
  }
  function* events(): Generator<Cell[]> {
    for (let nth = 0; nth < order.length; nth += 1) {
      const { id, project, thread, by, at: time } = comment(nth);
      yield [time, by, "comment.written", `project:${project.code}`, { comment: id, thread }];
    }
  }
  await copyRows(client, "Comment", COMMENT, comments());
  await copyRows(client, "AuditEvent", EVENT, events());
}

const NOTICE = [
  "personId",
  "actorId",
  "type",
  "projectId",
  "detail",
  "createdAt",
  "readAt",
  "waits",
  "concerns",
] as const;
/** What people are told of, with how often it is so, of a hundred times. */
const TYPES: [type: string, share: number, waits: boolean][] = [
  ["comment.written", 45, false],
  ["update.reported", 15, false],
  ["milestone.reached", 12, false],
  ["project.proposed", 8, true],
  ["project.resubmitted", 5, true],
  ["partner.accepted", 7, false],
  ["project.started", 8, false],
];
const TYPE_OF = TYPES.flatMap(
  ([type, share, waits]) => Array(share).fill({ type, waits }) as { type: string; waits: boolean }[],
);
/** As long as notices are kept. */
const KEPT = 700 * DAY;

/** Adds what people were told: mostly read, some of it still waiting. */
export async function addNotices(client: pg.Client, world: World, projects: Made[]): Promise<void> {
  const alive = projects.filter(({ until }) => until > world.now - KEPT);
  const { at, of, order } = drawn("notices", world.size.notices, alive, world.now - KEPT);
  function* notices(): Generator<Cell[]> {
    for (const each of order) {
      const project = alive[of[each] as number] as Made;
      const draw = new Draw("notice", each);
      const { type, waits } = draw.one(TYPE_OF);
      const createdAt = at[each] as number;
      const readAt = draw.chance(0.85) ? new Date(Math.min(world.now, createdAt + draw.part() * 20 * DAY)) : null;
      const detail = { by: { en: "Somebody", zh: "某人" } };
      const [told, by] = [someoneIn(world, project, draw), someoneIn(world, project, draw)];
      yield [told, by, type, project.id, detail, new Date(createdAt), readAt, waits, waits || draw.chance(0.2)];
    }
  }
  await copyRows(client, "Notification", NOTICE, notices());
}
