import type { EventName } from "@/lib/notifications/rules";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import type { Cell } from "./copy";
import { dayText, type Life, leadOf, type Move } from "./lives";

/** What a move is recorded as; a draft is begun by none. */
export const eventOf = (from: ProjectStatus | null, to: ProjectStatus): EventName =>
  TRANSITIONS.find((row) => row.from === from && row.to === to)?.event ?? "project.drafted";

const isReview = ({ to }: Move) => ["UNDER_REVIEW", "CHANGES_REQUESTED", "AGREED", "DECLINED"].includes(to);

/** What is on record of a project: its moves, its places' answers, what it reached and reported. */
export function* eventsOf(life: Life, writer: number, leader: number): Generator<Record<string, Cell>> {
  const subject = `project:${life.code}`;
  const event = (type: EventName, at: number, personId: number, detail: Record<string, unknown>) => ({
    ...{ at: new Date(at), personId, type, subject, detail },
  });
  for (const move of life.moves) {
    const detail = move.from
      ? { from: move.from, to: move.to, reason: null, cluster: life.cluster.code }
      : { lead: leadOf(life).slug, cluster: life.cluster.code };
    yield event(eventOf(move.from, move.to), move.at, isReview(move) ? leader : writer, detail);
  }
  const sent = life.moves[1]?.at;
  for (const { place, role, status } of life.parts)
    if (sent && role === "PARTNER" && status !== "INVITED")
      yield event(status === "ACCEPTED" ? "partner.accepted" : "partner.declined", sent, writer, { place: place.slug });
  for (const { id, title, completedOn } of life.steps)
    if (completedOn !== null)
      yield event("milestone.reached", completedOn, writer, { milestone: id, title: title[life.language] });
  for (const { id, at } of life.updates) yield event("update.reported", at, writer, { update: id, on: dayText(at) });
}
