import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageRequest, pageFrom } from "@/lib/platform/page";
import { askForAll } from "@/lib/platform/shared-answers";
import { readableId } from "@/lib/projects/queries";
import { nameOf, PLACE_NAMED, placeOf } from "@/lib/projects/row";
import type { Prisma } from "@/prisma/generated/client";
import type { PartView, UpdateView } from "./present";

const NAMES = { nameEn: true, nameZh: true } as const;

/** What a part's view is made from. */
export const PART_ROWS = {
  place: { select: PLACE_NAMED },
  person: { select: NAMES },
} as const satisfies Prisma.UpdatePartInclude;

/** What an update's view is made from. */
export const UPDATE_ROWS = {
  author: { select: NAMES },
  thread: { select: { id: true } },
  parts: { include: PART_ROWS, orderBy: { placeId: "asc" } },
} as const satisfies Prisma.UpdateInclude;

/** A place's part as answers carry it. */
export const partView = (row: Prisma.UpdatePartGetPayload<{ include: typeof PART_ROWS }>): PartView => ({
  place: placeOf(row.place),
  body: row.body,
  language: asLocale(row.language),
  author: nameOf(row.person),
  updatedAt: row.updatedAt.toISOString(),
});

/** A joint update as answers carry it. */
export const updateView = (row: Prisma.UpdateGetPayload<{ include: typeof UPDATE_ROWS }>): UpdateView => ({
  id: row.id,
  body: row.body,
  language: asLocale(row.language),
  author: nameOf(row.author),
  createdAt: row.createdAt.toISOString(),
  threadId: row.thread?.id ?? 0,
  parts: row.parts.map(partView),
});

/** A project's updates, latest first. */
export async function updatesOf(code: string, page: PageRequest, actor: MaybeActor) {
  const id = await readableId(code, actor);
  const before = idOfCursor(`updates of ${id}`, page.cursor);
  const [rows, total] = await askForAll(`${page.limit} updates of ${id} before ${before}`, () =>
    Promise.all([
      reads().update.findMany({
        where: { projectId: id, id: before === undefined ? undefined : { lt: before } },
        include: UPDATE_ROWS,
        orderBy: { id: "desc" },
        take: page.limit + 1,
      }),
      reads().update.count({ where: { projectId: id } }),
    ]),
  );
  return pageFrom(`updates of ${id}`, rows, page, total, updateView, ({ id: last }) => last);
}
