import { Problem } from "@/lib/access/problems";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { Composer, Letter } from "@/lib/mail/letter";
import { isMailed } from "@/lib/notifications/mail-levels";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { type Changed, readableBy, TOLD, told } from "@/lib/work/changes";
import { itemOf, placeNames } from "./in-words";
import { type LetterReader, readerOf } from "./reader";
import { unsubscribePath } from "./unsubscribe";

/** So many projects, and so many lines of each, are read in a few minutes; what is more stands in the inbox. */
const PROJECTS = 12;
const LINES = 5;
const MOST = 300;

export type News = {
  ids: number[];
  groups: { project: Changed["project"]; placeSlug: string | null; changes: Changed[] }[];
};

/** What a digest would tell somebody now: since then, unseen, not told by mail yet, as much as they want of all projects and of each. */
export async function newsOf({ actor }: Pick<LetterReader, "actor">, since: Date, mailId?: number): Promise<News> {
  // A digest that is tried again tells the same.
  const untold = [{ mailId: null }, ...(mailId ? [{ mailId }] : [])];
  const { personId } = actor;
  const [rows, settled, own] = await Promise.all([
    reads().notification.findMany({
      where: { AND: [readableBy(actor), { createdAt: { gt: since }, readAt: null, doneAt: null }, { OR: untold }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
      include: TOLD,
    }),
    reads().mailPreference.findUnique({ where: { personId }, select: { level: true } }),
    reads().projectMail.findMany({ where: { personId } }),
  ]);
  const ofAll = settled?.level ?? null;
  const levelOf = new Map(own.map(({ projectId, level }) => [projectId, level]));
  const kept = rows.filter((row) => isMailed({ ofAll, ofProject: levelOf.get(row.projectId ?? 0) ?? null }, row));
  const groups = new Map<string, News["groups"][number]>();
  for (const change of await told(kept)) {
    const key = change.project?.code ?? change.placeSlug ?? "";
    const group = groups.get(key) ?? { project: change.project, placeSlug: change.placeSlug, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return { ids: kept.map(({ id }) => id), groups: [...groups.values()] };
}

/** Writes the news as a letter: by project, the newest first, short. */
export async function digestLetter({ groups }: News, reader: LetterReader): Promise<Letter> {
  const { locale, zone, actor } = reader;
  const { mail, work } = messagesOf(locale);
  const nameOf = await placeNames(locale);
  const total = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  const titles = groups.map(({ project, placeSlug }) =>
    project ? (inLanguage(project.title, locale)?.text ?? project.code) : (nameOf(placeSlug ?? "") ?? work.yourAccount),
  );
  const hrefOf = ({ project, placeSlug }: News["groups"][number]) =>
    project ? `/${locale}/projects/${project.code}` : placeSlug ? `/${locale}/places/${placeSlug}` : undefined;
  const [first = "", ...others] = titles;
  const more = groups.length - PROJECTS;
  return {
    subject: formatMessage(others.length ? mail.digest.subjectMore : mail.digest.subject, locale, {
      title: first,
      count: others.length || total,
    }),
    heading: formatMessage(mail.digest.heading, locale, { date: formatDate(now(), locale) }),
    groups: groups.slice(0, PROJECTS).map((group, index) => ({
      heading: titles[index] ?? "",
      path: hrefOf(group),
      items: group.changes.slice(0, LINES).map((change) => itemOf(change, { locale, zone }, nameOf)),
      more:
        group.changes.length > LINES
          ? formatMessage(mail.digest.moreLines, locale, { count: group.changes.length - LINES })
          : undefined,
    })),
    notes: more > 0 ? [formatMessage(mail.digest.moreProjects, locale, { count: more })] : [],
    actions: [{ label: mail.digest.button, path: `/${locale}/inbox` }],
    why: mail.digest.why,
    settings: { label: mail.frame.settings, path: `/${locale}/inbox/settings` },
    unsubscribe: unsubscribePath(actor, "digests"),
  };
}

/** Writes a digest as it leaves; none where nothing is new any more. */
export const composeDigest: Composer = async ({ id, personId, data }) => {
  if (personId === null) return null;
  const reader = await readerOf(personId).catch((error) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!reader) return null;
  const news = await newsOf(reader, new Date((data as { since: string }).since), id);
  if (news.ids.length === 0) return null;
  await transact((database) =>
    database.notification.updateMany({ where: { id: { in: news.ids }, mailId: null }, data: { mailId: id } }),
  );
  return digestLetter(news, reader);
};

/** What the next digest would say to somebody if it left now, in the language they read; null where nothing is new. */
export async function nextDigest(personId: number, locale: Locale): Promise<Letter | null> {
  const [reader, settled] = await Promise.all([
    readerOf(personId),
    reads().mailPreference.findUnique({ where: { personId }, select: { toldUpTo: true } }),
  ]);
  const { createdAt } = await reads().person.findUniqueOrThrow({
    where: { id: personId },
    select: { createdAt: true },
  });
  const news = await newsOf(reader, settled?.toldUpTo ?? createdAt);
  return news.ids.length ? digestLetter(news, { ...reader, locale }) : null;
}
