import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { arrangeMeeting, editMeeting } from "@/lib/meetings/commands/arrange";
import { meetingsOf } from "@/lib/meetings/queries";
import type { MeetingInput } from "@/lib/meetings/schema";
import { dayIn } from "../days";

type Details = Pick<MeetingInput, "place" | "venue" | "link" | "description">;

/** Study visits and meetings: on a day counted from today, from a time in UTC, for some hours. */
export type MeetingAction =
  | {
      does: "arranges";
      kind: MeetingInput["kind"];
      title: string;
      on: number;
      from: string;
      hours: number;
      details: Details;
    }
  | { does: "calls off"; title: string };

export const arranges = (
  kind: MeetingInput["kind"],
  title: string,
  [on, from, hours]: [on: number, from: string, hours: number],
  details: Details,
): MeetingAction => ({ does: "arranges", kind, title, on, from, hours, details });
export const callsOff = (title: string): MeetingAction => ({ does: "calls off", title });

const GATHERINGS: readonly string[] = ["arranges", "calls off"] satisfies MeetingAction["does"][];
export const isMeetingAction = (action: { does: string }): action is MeetingAction => GATHERINGS.includes(action.does);

/** Arranges a meeting, or calls one off, by the command the API would call. */
export async function holdMeeting(
  actor: Actor,
  code: string,
  language: Locale,
  action: MeetingAction,
): Promise<unknown> {
  if (action.does === "calls off") {
    const found = (await meetingsOf(code, actor)).find(({ title }) => title === action.title);
    if (!found) throw new Error(`${code} has no meeting “${action.title}”`);
    return editMeeting(actor, code, found.id, found.version, { cancelled: true });
  }
  const { kind, title, on, from, hours, details } = action;
  const startsAt = new Date(`${dayIn(on)}T${from}:00Z`);
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000).toISOString();
  return arrangeMeeting(actor, code, { kind, title, language, startsAt: startsAt.toISOString(), endsAt, ...details });
}
