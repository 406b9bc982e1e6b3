import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { type FieldError, Problem } from "@/lib/access/problems";
import { mailHost } from "@/lib/mail/addresses";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { transact } from "@/lib/platform/database";
import { mayArrangeMeetings } from "@/lib/project-rules/meetings-policy";
import { lockedFor } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { meetingById } from "../queries";
import type { MeetingEdit, MeetingInput, MeetingView } from "../schema";

/** The host's id, and 422 at the field for what contradicts itself. */
function checked(
  project: ProjectRow,
  { startsAt, endsAt, place }: { startsAt: string; endsAt: string; place?: string | null },
) {
  const host = project.partners.find((partner) => partner.place.slug === place && partner.status !== "DECLINED");
  const fields: FieldError[] = [];
  if (Date.parse(endsAt) <= Date.parse(startsAt)) fields.push({ path: "endsAt", code: "endsBeforeStart" });
  if (place && !host) fields.push({ path: "place", code: "notAProjectPlace" });
  if (fields.length > 0) throw new Problem(422, "invalidInput", { fields });
  return host?.placeId ?? null;
}

/** Arranges a study visit or meeting of a project. */
export async function arrangeMeeting(actor: Actor, code: string, input: MeetingInput): Promise<MeetingView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayArrangeMeetings);
    const placeId = checked(project, input);
    const { place: _, startsAt, endsAt, ...details } = input;
    const { id } = await database.meeting.create({
      data: {
        ...details,
        uid: `${randomUUID()}@${mailHost(config())}`,
        placeId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        projectId: project.id,
        createdById: actor.personId,
        createdAt: now(),
      },
      select: { id: true },
    });
    await recordAndNotify(database, actor, project, {
      type: "meeting.arranged",
      detail: { meeting: id, title: input.title, startsAt },
    });
    return meetingById(code, id, actor);
  });
}

const eventOf = (before: MeetingView, { cancelled }: MeetingEdit) => {
  if (cancelled === undefined || cancelled === before.cancelled) return "meeting.changed";
  return cancelled ? "meeting.cancelled" : "meeting.arranged";
};

/** Changes a meeting, calls it off or on again. Whoever holds its invitation is sent a newer one by the version. */
export async function editMeeting(
  actor: Actor,
  code: string,
  id: number,
  version: number,
  edit: MeetingEdit,
): Promise<MeetingView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayArrangeMeetings);
    const before = await meetingById(code, id, actor);
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: before } });
    const { place, startsAt = before.startsAt, endsAt = before.endsAt, cancelled, ...details } = edit;
    const host = place === undefined ? (before.place?.slug ?? null) : place;
    const placeId = checked(project, { startsAt, endsAt, place: host });
    await database.meeting.update({
      where: { id },
      data: {
        ...details,
        placeId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        cancelledAt: cancelled === undefined ? undefined : cancelled ? now() : null,
        version: { increment: 1 },
      },
    });
    // Who could come then may not be able to come now.
    if (Date.parse(startsAt) !== Date.parse(before.startsAt) || Date.parse(endsAt) !== Date.parse(before.endsAt))
      await database.meetingAnswer.deleteMany({ where: { meetingId: id } });
    const after = await meetingById(code, id, actor);
    const detail = { meeting: id, title: after.title, startsAt: after.startsAt };
    await recordAndNotify(database, actor, project, { type: eventOf(before, edit), detail });
    return after;
  });
}
