import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { changeHref } from "./change-href";
import { readableBy, TOLD } from "./changes";

/** So many unread notices are looked through; whoever has more reads them in the inbox. */
const MOST = 200;

/** The reader's unread notices with the pages they lead to: paths without language, `/projects/GT-2026-001/progress`. */
async function unreadPages(actor: Actor): Promise<{ id: number; path: string }[]> {
  const rows = await reads().notification.findMany({
    where: { AND: [readableBy(actor), { readAt: null }] },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, type: true, placeSlug: true, detail: true, project: TOLD.project },
  });
  return rows.flatMap(({ project, ...row }) => {
    const named = project && { code: project.code, title: { en: project.titleEn, zh: project.titleZh } };
    const href = changeHref({ ...row, project: named }, "en");
    return href ? [{ id: row.id, path: href.replace(/^\/en|[?#].*$/g, "") }] : [];
  });
}

/** The pages that tell the reader something new. */
export const pagesWithNews = async (actor: Actor): Promise<string[]> => [
  ...new Set((await unreadPages(actor)).map(({ path }) => path)),
];

/** Marks as read what leads to a page, because the reader has opened it: no mail tells of it any more. */
export async function markSeen(actor: Actor, path: string): Promise<{ read: number }> {
  return transact(async (database) => {
    const ids = (await unreadPages(actor)).filter((each) => each.path === path).map(({ id }) => id);
    const { count } = await database.notification.updateMany({
      where: { id: { in: ids }, readAt: null },
      data: { readAt: now() },
    });
    return { read: count };
  });
}
