import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { asLocale, type Locale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageOf, type PageRequest, pageFrom } from "@/lib/platform/page";
import type { MailState, Prisma } from "@/prisma/generated/client";
import { mayLookAfterMail, mayReadOutbox, type OutboxReader } from "./policy";
import { ABOUT, type About, type MailView } from "./schema";

/** Which states each part of the page of mails shows. */
const STATES: Record<About, MailState[]> = {
  waiting: ["QUEUED", "CLAIMED", "SENDING"],
  failed: ["REFUSED", "GIVEN_UP"],
  undecided: ["UNDECIDED"],
  sent: ["SENT"],
};

const SHOWN = { person: { select: { nameEn: true, nameZh: true } }, project: { select: { code: true } } } as const;
type Row = Prisma.MailGetPayload<{ include: typeof SHOWN }>;

/** A page of the mails, the newest first; all of them where nothing is said. */
export async function listMails(
  actor: MaybeActor,
  about: About | undefined,
  page: PageRequest,
): Promise<PageOf<MailView>> {
  authorize(mayLookAfterMail(actor), actor);
  const list = `mails ${about}`;
  const where = about ? { state: { in: STATES[about] } } : {};
  const before = idOfCursor(list, page.cursor);
  const [rows, total] = await Promise.all([
    reads().mail.findMany({
      where: { ...where, ...(before && { id: { lt: before } }) },
      include: SHOWN,
      orderBy: { id: "desc" },
      take: page.limit + 1,
    }),
    reads().mail.count({ where }),
  ]);
  return pageFrom(list, rows, page, total, present, ({ id }) => id);
}

/** How many mails each part of the page of mails has. */
export async function countMails(actor: MaybeActor): Promise<Record<About, number>> {
  authorize(mayLookAfterMail(actor), actor);
  const counts = await Promise.all(
    ABOUT.map((about) => reads().mail.count({ where: { state: { in: STATES[about] } } })),
  );
  return Object.fromEntries(ABOUT.map((about, index) => [about, counts[index]])) as Record<About, number>;
}

function present({ person, project, createdAt, dueAt, sentAt, ...row }: Row): MailView {
  const { id, kind, state, address, subject, attempts, reply } = row;
  return {
    ...{ id, kind, state, address, subject, attempts, reply },
    person: person && { en: person.nameEn, zh: person.nameZh },
    project: project?.code ?? null,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}

/** A mail that was caught instead of sent. */
export type Caught = {
  id: number;
  address: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  createdAt: string;
};

const OUTBOX = 200;

/** The mails that were caught, the newest first; 404 where none are. */
export async function caughtMails(reader: OutboxReader): Promise<Omit<Caught, "text" | "html">[]> {
  if (!mayReadOutbox(reader).allowed) throw new Problem(404, "notFound");
  const rows = await reads().mail.findMany({
    where: { state: "SENT", html: { not: null } },
    orderBy: { id: "desc" },
    take: OUTBOX,
    select: { id: true, address: true, locale: true, subject: true, createdAt: true },
  });
  return rows.map(({ locale, subject, createdAt, ...row }) => ({
    ...row,
    locale: asLocale(locale),
    subject: subject ?? "",
    createdAt: createdAt.toISOString(),
  }));
}

/** One of them. */
export async function caughtMail(id: number, reader: OutboxReader): Promise<Caught> {
  if (!mayReadOutbox(reader).allowed) throw new Problem(404, "notFound");
  const mail = await reads().mail.findFirst({ where: { id, state: "SENT", html: { not: null } } });
  if (!mail?.html) throw new Problem(404, "notFound");
  const { address, subject, text, html, createdAt } = mail;
  return {
    ...{ id, address, html },
    locale: asLocale(mail.locale),
    subject: subject ?? "",
    text: text ?? "",
    createdAt: createdAt.toISOString(),
  };
}
