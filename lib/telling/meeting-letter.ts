import { clockName } from "@/lib/language/clock-name";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Letter } from "@/lib/mail/letter";
import { requestFor } from "@/lib/meetings/invitation";
import type { MeetingView } from "@/lib/meetings/schema";
import { spanInZone } from "@/lib/meetings/times";
import type { Changed } from "@/lib/work/changes";
import type { LetterReader } from "./reader";

/** The events by which a meeting comes into calendars, moves there, and is struck out. */
export const IN_CALENDARS: readonly string[] = ["meeting.arranged", "meeting.changed", "meeting.cancelled"];

/** When a meeting is, in the zones of the places that take part. */
export function meetingTimes({ startsAt, endsAt, zones }: MeetingView, locale: LetterReader["locale"]): string[] {
  const { at, atDays } = messagesOf(locale).meetings;
  return zones.map(({ zone }) => {
    const { oneDay, named } = spanInZone(startsAt, endsAt, zone, locale);
    return `${formatMessage(oneDay ? at : atDays, locale, named)} ${clockName(zone, locale)}`;
  });
}

/**
 * What a letter about a meeting shows and carries: when and where, and the invitation that the reader's calendar follows.
 * Null where it was called off since, which is told by a letter of its own.
 */
export async function meetingParts(
  change: Changed,
  { actor, locale }: LetterReader,
  address: string,
): Promise<(Pick<Letter, "facts" | "calendar"> & { meeting: MeetingView }) | null> {
  const { meeting: id } = change.detail as { meeting: number };
  const name = locale === "zh" ? actor.nameZh : actor.nameEn;
  const { meeting, calendar } = await requestFor(change.project?.code ?? "", id, actor, locale, { name, address });
  if (meeting.cancelled !== (change.type === "meeting.cancelled")) return null;
  const { facts } = messagesOf(locale).mail;
  const where = [meeting.venue, meeting.place?.name[locale]].filter(Boolean).join(locale === "zh" ? "，" : ", ");
  return {
    meeting,
    calendar,
    facts: [
      { label: facts.when, value: meetingTimes(meeting, locale).join("\n") },
      ...(where ? [{ label: facts.where, value: where }] : []),
      ...(meeting.link && !meeting.cancelled ? [{ label: facts.join, value: meeting.link }] : []),
    ],
  };
}
