import type { Messages } from "@/lib/language/messages";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { LetterAction } from "@/lib/mail/letter";
import type { MeetingView } from "@/lib/meetings/schema";
import type { ActName, LinkSubject } from "./answer-acts";
import { answerLink } from "./answer-links";
import type { NoticeKind } from "./notice-kinds";
import type { LetterReader } from "./reader";

/** What a notice is about, as far as it can be answered. */
export type Answerable = {
  kind: NoticeKind;
  projectId: number | null;
  /** The reader's place in the project, and the place that the notice is about. */
  own: string | null;
  place: string | null;
  meeting: MeetingView | null;
};

/** What can be answered without signing in; null where the notice asks for more than that, or was answered. */
function offered({ kind, own, place, meeting }: Answerable): { act: ActName; about: LinkSubject; until?: Date } | null {
  if (kind === "invitation" && own) return { act: "accept-invitation", about: { place: own } };
  if (kind === "wish" && place) return { act: "answer-wish", about: { place } };
  if (kind === "report" && own) return { act: "write-report", about: { place: own } };
  if (meeting?.abilities.answer && !meeting.ownAnswer)
    return { act: "answer-meeting", about: { meeting: meeting.id }, until: new Date(meeting.endsAt) };
  return null;
}

/** The link by which a notice is answered without signing in, made for its reader alone. */
export async function answerOffer(
  notice: Answerable,
  { actor, locale }: LetterReader,
  address: string,
  values: Record<string, string>,
): Promise<LetterAction[]> {
  const offer = offered(notice);
  if (!offer || notice.projectId === null) return [];
  const path = await answerLink({ personId: actor.personId, projectId: notice.projectId, address, ...offer });
  const acts: Messages["mail"]["answer"]["acts"] = messagesOf(locale).mail.answer.acts;
  return [{ label: fill(acts[offer.act].link, values), path: `/${locale}${path}`, opens: true }];
}
