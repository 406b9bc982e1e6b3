import { Problem } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { fill } from "@/lib/language/say";
import type { Composer, Letter, Queued } from "@/lib/mail/letter";
import { reads } from "@/lib/platform/database";
import { wordsIn } from "@/lib/work/change-text";
import { type Changed, readableBy, TOLD, told } from "@/lib/work/changes";
import { answerOffer } from "./answer-offer";
import { dayInSubject, deadlineOf } from "./deadline";
import { dayOfChange, doneBy, itemOf, placeNames } from "./in-words";
import { IN_CALENDARS, meetingParts } from "./meeting-letter";
import { type NoticeKind, noticeKind } from "./notice-kinds";
import { letterProject } from "./project-thread";
import { type LetterReader, readerOf } from "./reader";
import { unsubscribePath } from "./unsubscribe";

/** The reader, where there still is one who can be told. */
const readerIfThere = (personId: number) =>
  readerOf(personId).catch((error) => {
    if (error instanceof Problem) return null;
    throw error;
  });

/**
 * The notification that a mail tells of; null where the reader may not see it any more, or has seen it: but the calendars
 * that hold a meeting have seen nothing of what became of it.
 */
async function unseen({ data }: Queued, { actor }: LetterReader) {
  const { notification: id } = data as { notification: number };
  const row = await reads().notification.findFirst({
    where: {
      AND: [readableBy(actor), { id }, { OR: [{ readAt: null, doneAt: null }, { type: { in: [...IN_CALENDARS] } }] }],
    },
    include: { project: { select: { ...TOLD.project.select, clusterCode: true } } },
  });
  return row && { row, change: (await told([row]))[0] as Changed };
}

/** What a notice is called, until when it asks for something where that has a day, and what is pressed. */
type NoticeWords = { subject: string; by?: string; button: string };

/** A sentence with its end: what somebody wrote at the end of it may have one. */
const ended = (sentence: string, stop: string): string =>
  /[.!?。！？…]["”’]?$/u.test(sentence) ? sentence : sentence + stop;

/** What brings a project before somebody for the first time: the letter says what it is about. */
const INTRODUCED: NoticeKind[] = ["invitation", "review", "amendmentInvitation"];

/** Writes a notice of what waits for somebody, as it leaves; nothing where it was seen or done meanwhile. */
export const composeNotice: Composer = async (mail) => {
  const reader = mail.personId === null ? null : await readerIfThere(mail.personId);
  const found = reader && (await unseen(mail, reader));
  if (!reader || !found) return null;
  const { row, change } = found;
  const gathering = IN_CALENDARS.includes(change.type) ? await meetingParts(change, reader, mail.address) : undefined;
  if (gathering === null) return null;
  const { locale, zone, actor } = reader;
  const { mail: messages } = messagesOf(locale);
  const nameOf = await placeNames(locale);
  const project = row.projectId ? await letterProject(row.projectId, locale) : null;
  const own = project && (await ownPlaceIn(row.projectId ?? 0, reader));
  const item = itemOf(change, { locale, zone }, nameOf);
  const { title, number, place } = (change.detail ?? {}) as { title?: unknown; number?: number; place?: string };
  const values = {
    project: project?.title ?? "",
    lead: project?.lead ?? "",
    place: nameOf(place ?? change.placeSlug ?? "") ?? own?.name ?? "",
    own: own?.name ?? "",
    by: doneBy(change, locale),
    item: wordsIn(title, locale),
    number: String(number ?? ""),
    date: dayOfChange(change, locale, zone),
    what: item.text,
  };
  const kind = noticeKind(change.type, actor, row.project?.clusterCode);
  const answerable = { kind, projectId: row.projectId, own: own?.slug ?? null, place: place ?? null };
  const offer = await answerOffer({ ...answerable, meeting: gathering?.meeting ?? null }, reader, mail.address, values);
  const { subject: plain, button, by: until = "" }: NoticeWords = messages.notices[kind];
  const day = await deadlineOf(kind, change, row.projectId, zone);
  const subject = fill(plain, values) + (day ? fill(until, { day: dayInSubject(day, locale) }) : "");
  return {
    subject,
    heading: subject,
    thread: project?.thread,
    paragraphs:
      INTRODUCED.includes(kind) && project?.summary
        ? [project.summary]
        : [
            ended(item.text, PUNCTUATION[locale].stop),
            item.quote ? fill(messages.frame.quote, { text: item.quote }) : "",
          ].filter(Boolean),
    facts: gathering?.facts,
    calendar: gathering?.calendar,
    actions: [...(item.path ? [{ label: fill(button, values), path: item.path }] : []), ...offer],
    notes: item.when ? [item.when] : [],
    why: messages.frame.whyAtOnce,
    settings: { label: messages.frame.settings, path: `/${locale}/inbox/settings` },
    unsubscribe: unsubscribePath(actor, "notices"),
    conversation: project ? { id: `project-${project.code}`, topic: project.title } : undefined,
  } satisfies Letter;
};

/** How the reader's place is called that takes part in a project or is asked to. */
async function ownPlaceIn(
  projectId: number,
  { actor, locale }: LetterReader,
): Promise<{ slug: string; name: string } | null> {
  const partner = await reads().partner.findFirst({
    where: { projectId, placeId: { in: actor.coordinates.map(({ placeId }) => placeId) } },
    select: { place: { select: { slug: true, nameEn: true, nameZh: true } } },
  });
  if (!partner) return null;
  const { slug, nameEn, nameZh } = partner.place;
  return { slug, name: locale === "zh" ? nameZh : nameEn };
}
