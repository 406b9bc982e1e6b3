import type { Actor } from "@/lib/access/actor";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayAnswerMeeting } from "@/lib/project-rules/meetings-policy";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import type { Attendance } from "@/prisma/generated/enums";
import { meetingById } from "../queries";
import type { MeetingView } from "../schema";

const SAID = { YES: "meeting.accepted", MAYBE: "meeting.left-open", NO: "meeting.declined" } as const;

/** Says whether the actor comes to a meeting; who said something else before changes it. Whoever arranged it is told. */
export async function answerMeeting(actor: Actor, code: string, id: number, answer: Attendance): Promise<MeetingView> {
  const { personId } = actor;
  return transact(async (database) => {
    const project = await lockedRow(database, code, actor);
    const { cancelled, past, ownAnswer, title } = await meetingById(code, id, actor);
    authorizeProject(mayAnswerMeeting(actor, transitionContext(project), !cancelled && !past), project, actor);
    if (ownAnswer === answer) return meetingById(code, id, actor);
    await database.meetingAnswer.upsert({
      where: { meetingId_personId: { meetingId: id, personId } },
      create: { meetingId: id, personId, answer, at: now() },
      update: { answer, at: now() },
    });
    const { createdById } = await database.meeting.findUniqueOrThrow({ where: { id }, select: { createdById: true } });
    const detail = { meeting: id, title };
    await recordAndNotify(database, actor, project, { type: SAID[answer], authorIds: [createdById], detail });
    return meetingById(code, id, actor);
  });
}
