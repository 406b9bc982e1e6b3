import type { Actor, MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { actorOfPerson } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { isSearch, type SavedView, SEARCH_PAGES, type ViewInput } from "@/lib/tracking/views/schema";
import { saveView } from "@/lib/tracking/views/views";
import { type Search, type Thing, thingsIn } from "./things";

/** So many new things are told one by one; what is more at once, by their number. */
const MOST_TOLD = 5;

/** Saves a view; of a search, what it finds now is known from then on. */
export async function saveLookedFor(actor: MaybeActor, input: ViewInput): Promise<SavedView> {
  const view = await saveView(actor, input);
  const { code, page, query } = view;
  if (actor && isSearch(page)) await lookFor({ code, page, query }, actor);
  return view;
}

/** Looks for what is new in every saved search, and tells who saved it; returns how much was new. */
export async function lookForAll(): Promise<number> {
  // Whoever is kept out, or has no role, is told nothing: what is new meanwhile is new when they are back.
  const searches = await reads().$queryRaw<(Search & { code: string; personId: number })[]>`
    SELECT v.code, v.page, v.query, v."personId" FROM "SavedView" v JOIN "Person" p ON p.id = v."personId"
    WHERE v.page = ANY (${[...SEARCH_PAGES]}) AND p."disabledAt" IS NULL
      AND EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p.id) ORDER BY v.id`;
  let found = 0;
  for (const { personId, ...search } of searches) {
    try {
      const actor = await actorOfPerson(personId).catch(kept);
      if (actor) found += await lookFor(search, actor);
    } catch (error) {
      // The others are looked for all the same.
      log("error", "A saved search could not be looked for.", { search: search.code, error });
    }
  }
  return found;
}

/** Who is kept out is told nothing meanwhile. */
function kept(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

/**
 * Tells somebody of what a search of theirs finds for the first time, as their rights now are: each thing once, whatever
 * becomes of it, and nothing of their own. What the first look finds was there when it was saved.
 */
async function lookFor(search: Search & { code: string }, actor: Actor): Promise<number> {
  const things = await thingsIn(search, actor);
  return transact(async (database) => {
    const [view] = await database.$queryRaw<{ id: number; name: string; lookedAt: Date | null }[]>`
      SELECT id, name, "lookedAt" FROM "SavedView" WHERE code = ${search.code} FOR UPDATE`;
    if (!view) return 0;
    const first = await database.$queryRaw<{ path: string }[]>`
      INSERT INTO "SavedViewMatch" ("viewId", path, "foundAt")
      SELECT ${view.id}, path, ${now()} FROM unnest(${things.map(({ path }) => path)}::text[]) AS t(path)
      ON CONFLICT DO NOTHING RETURNING path`;
    if (!view.lookedAt) {
      await database.savedView.update({ where: { id: view.id }, data: { lookedAt: now() } });
      return 0;
    }
    const fresh = things.filter(({ path }) => first.some((found) => found.path === path));
    const told = await withoutOwn(withoutEchoes(fresh), actor);
    await tell(database, told, { ...view, code: search.code }, actor);
    return told.length;
  });
}

/** A place that is found by one new thing of its own is told by that; a new place not by all that it brings along. */
function withoutEchoes(fresh: Thing[]): Thing[] {
  const isPlace = ({ path, place }: Thing) => path === `/places/${place}`;
  return fresh.filter((thing) => {
    if (thing.place === null) return true;
    const items = fresh.filter((other) => other.place === thing.place && !isPlace(other));
    const withPlace = fresh.some((other) => other.place === thing.place && isPlace(other));
    if (!withPlace) return true;
    return isPlace(thing) ? items.length !== 1 : items.length === 1;
  });
}

type Found = Thing & { placeId?: number; projectId?: number };

/** What is new without what is the actor's own: of a place that they coordinate, or whose profile they wrote or published. */
async function withoutOwn(things: Thing[], actor: Actor): Promise<Found[]> {
  if (things.length === 0) return [];
  const own = actor.coordinates.map(({ placeId }) => placeId);
  const [places, projects] = await Promise.all([
    reads().place.findMany({
      where: { slug: { in: things.flatMap(({ place }) => place ?? []) } },
      select: {
        id: true,
        slug: true,
        revisions: {
          where: { status: "PUBLISHED" },
          select: { authorId: true, editorId: true, reviewerId: true },
        },
      },
    }),
    reads().project.findMany({
      where: { code: { in: things.flatMap(({ project }) => project ?? []) } },
      select: { id: true, code: true, partners: { select: { placeId: true } } },
    }),
  ]);
  return things.flatMap((thing) => {
    const place = places.find(({ slug }) => slug === thing.place);
    const project = projects.find(({ code }) => code === thing.project);
    const isOwn =
      (place && own.includes(place.id)) ||
      place?.revisions.some((revision) => Object.values(revision).includes(actor.personId)) ||
      project?.partners.some(({ placeId }) => own.includes(placeId));
    return isOwn ? [] : [{ ...thing, placeId: place?.id, projectId: project?.id }];
  });
}

async function tell(
  database: Database,
  things: Found[],
  { name, code }: { name: string; code: string },
  actor: Actor,
): Promise<void> {
  const authorIds = [actor.personId];
  const about = { search: name, view: code };
  if (things.length > MOST_TOLD) {
    const detail = { ...about, number: things.length };
    return notify(database, null, { type: "search.matched-many", authorIds, detail });
  }
  for (const { path, title, placeId, projectId } of things)
    await notify(database, null, {
      type: "search.matched",
      placeId,
      projectId,
      authorIds,
      detail: { ...about, path, title },
    });
}
