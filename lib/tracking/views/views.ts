import { randomBytes } from "node:crypto";
import { type MaybeActor, signedIn } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import type { SavedView as Row } from "@/prisma/generated/client";
import { mayChangeView, maySaveViews } from "./policy";
import { type SavedView, VIEW_PAGES, type ViewInput, viewParams } from "./schema";

const MOST = 100;

const viewOf = (row: Row, actor: MaybeActor): SavedView => ({
  code: row.code,
  name: row.name,
  page: VIEW_PAGES.find((page) => page === row.page) ?? "table",
  query: row.query,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  abilities: { rename: mayChangeView(actor, row).allowed, delete: mayChangeView(actor, row).allowed },
});

async function rowOf(code: string): Promise<Row> {
  const row = await reads().savedView.findUnique({ where: { code } });
  if (!row) throw new Problem(404, "noSuchView");
  return row;
}

/** A view by the code in its link; 404 when it is deleted or never was. */
export const viewByCode = async (code: string, actor: MaybeActor): Promise<SavedView> =>
  viewOf(await rowOf(code), actor);

/** The views somebody saved, latest first. */
export async function viewsOf(actor: MaybeActor): Promise<SavedView[]> {
  const { personId } = signedIn(actor);
  const rows = await reads().savedView.findMany({ where: { personId }, orderBy: { id: "desc" } });
  return rows.map((row) => viewOf(row, actor));
}

/** Saves a view under a name; its code cannot be guessed. */
export async function saveView(actor: MaybeActor, { name, page, query }: ViewInput): Promise<SavedView> {
  authorize(maySaveViews(actor), actor);
  const { personId } = signedIn(actor);
  return transact(async (database) => {
    if ((await database.savedView.count({ where: { personId } })) >= MOST)
      throw new Problem(409, "tooManyViews", { params: { count: MOST } });
    const code = randomBytes(9).toString("base64url");
    const row = await database.savedView.create({ data: { code, personId, name, page, query, createdAt: now() } });
    await record(database, actor, { type: "view.saved", subject: `view:${code}` });
    return viewOf(row, actor);
  });
}

/** Locks one's own view, in the version that the actor has seen. */
async function lockOwn(database: Database, actor: MaybeActor, code: string, version: number): Promise<void> {
  await database.$queryRaw`SELECT id FROM "SavedView" WHERE code = ${code} FOR UPDATE`;
  const row = await database.savedView.findUnique({ where: { code } });
  if (!row) throw new Problem(404, "noSuchView");
  authorize(mayChangeView(actor, row), actor);
  if (version !== row.version) throw new Problem(412, "stale");
}

/** Calls one's own view by another name; its link stays. */
export async function renameView(
  actor: MaybeActor,
  code: string,
  version: number,
  { name }: Pick<ViewInput, "name">,
): Promise<SavedView> {
  return transact(async (database) => {
    await lockOwn(database, actor, code, version);
    const row = await database.savedView.update({ where: { code }, data: { name, version: { increment: 1 } } });
    await record(database, actor, { type: "view.renamed", subject: `view:${code}` });
    return viewOf(row, actor);
  });
}

/** Deletes one's own view: its link leads nowhere from then on, and a search tells of nothing more. */
export async function deleteView(actor: MaybeActor, code: string, version: number): Promise<void> {
  return transact(async (database) => {
    await lockOwn(database, actor, code, version);
    await database.savedView.delete({ where: { code } });
    await record(database, actor, { type: "view.deleted", subject: `view:${code}` });
  });
}

/** The view that an address names, if it is still there. */
export async function viewIn(code: string | undefined, actor: MaybeActor): Promise<SavedView | null> {
  const requested = viewParams.safeParse({ code });
  if (!requested.success) return null;
  const row = await reads().savedView.findUnique({ where: requested.data });
  return row && viewOf(row, actor);
}
