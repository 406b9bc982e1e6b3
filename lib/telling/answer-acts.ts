import type { Actor } from "@/lib/access/actor";
import { languageOf } from "@/lib/language/language-of";
import { asLocale, type Locale } from "@/lib/language/locales";
import { answerMeeting } from "@/lib/meetings/commands/answer";
import { meetingById } from "@/lib/meetings/queries";
import { writePart } from "@/lib/progress/commands/write-part";
import { partOf } from "@/lib/progress/parts";
import { mayAnswer } from "@/lib/project-rules/policy";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { comment } from "@/lib/threads/commands/comment";
import { openWishesOf } from "@/lib/work/waiting/open-wishes";
import { answer } from "@/lib/workflow/partners";
import { meetingTimes } from "./meeting-letter";
import type { LinkAnswer } from "./schema";

/** What a link answers: for a place, or whether one comes to a meeting. */
export type LinkSubject = { place: string } | { meeting: number };

/** A link as it is opened: whose it is, with what they may read of its project now. */
export type Opened = { actor: Actor; row: ProjectRow; place: string; meeting: number };

type AnswerAct = {
  /** What is asked: one press, one of three, or some words. */
  asks: "press" | "choice" | "text";
  /** Whether it can still be done. */
  isOpen: (opened: Opened) => boolean | Promise<boolean>;
  /** What it is about, beside project and place: what its sentences name, its times, and what somebody wrote. */
  about: (opened: Opened, locale: Locale) => Promise<{ item?: string; lines?: string[]; quote?: string }>;
  /** Does it; nothing that could not be taken back after signing in. */
  act: (opened: Opened, given: Required<LinkAnswer>) => Promise<unknown>;
};

const partnerIn = ({ row, place }: Opened) => row.partners.find((partner) => partner.place.slug === place);
const inLanguageOf = (text: string, { locale }: Actor) => ({ language: languageOf(text, asLocale(locale)) });

/** What links in mails do without signing in, by the names under which they are kept. */
export const ACTS = {
  /** Accepts an invitation into a project for the reader's place; that can be withdrawn until the decision. */
  "accept-invitation": {
    asks: "press",
    isOpen: (opened) => {
      const partner = partnerIn(opened);
      return (
        partner?.status === "INVITED" && mayAnswer(opened.actor, transitionContext(opened.row), partner.placeId).allowed
      );
    },
    about: async () => ({}),
    act: (opened) => {
      const { actor, row, place } = opened;
      return answer(actor, row.code, place, partnerIn(opened)?.version ?? 0, { status: "ACCEPTED" });
    },
  },
  /** Says whether the reader comes to a meeting; that can be said otherwise until it is over. */
  "answer-meeting": {
    asks: "choice",
    isOpen: async ({ actor, row, meeting }) => (await meetingById(row.code, meeting, actor)).abilities.answer,
    about: async ({ actor, row, meeting: id }, locale) => {
      const meeting = await meetingById(row.code, id, actor);
      const where = meeting.venue ?? meeting.place?.name[locale];
      return { item: meeting.title, lines: [...meetingTimes(meeting, locale), ...(where ? [where] : [])] };
    },
    act: ({ actor, row, meeting }, { choice }) => answerMeeting(actor, row.code, meeting, choice),
  },
  /** Answers in the project's conversation what an invited place would have otherwise; that can be changed and deleted. */
  "answer-wish": {
    asks: "text",
    isOpen: async ({ actor, row, place }) =>
      (await openWishesOf(row.code, actor)).some(({ slug, mayAnswer: may }) => slug === place && may),
    about: async (opened) => ({ quote: partnerIn(opened)?.wishes ?? undefined }),
    act: ({ actor, row, place }, { text: body }) =>
      comment(actor, row.thread?.id ?? 0, {
        ...{ body, ...inLanguageOf(body, actor), visibility: "SIGNED_IN" },
        answers: [place],
      }),
  },
  /** Keeps some words as the part of the reader's place in the next report; nothing is sent, and they can be changed. */
  "write-report": {
    asks: "text",
    isOpen: async ({ actor, row, place }) => {
      const { abilities, body } = await partOf(row.code, place, actor);
      return abilities.edit && body === "";
    },
    about: async () => ({}),
    act: async ({ actor, row, place }, { text: body }) => {
      const { version } = await partOf(row.code, place, actor);
      return writePart(actor, row.code, place, version, { body, ...inLanguageOf(body, actor) });
    },
  },
} as const satisfies Record<string, AnswerAct>;

export type ActName = keyof typeof ACTS;
