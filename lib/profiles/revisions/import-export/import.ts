import type { z } from "zod";
import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { supersede, takeOver } from "../commands/publish";
import { addRevision, nextNumber } from "../commands/write";
import { mayExchange } from "../policy";
import { WHOLE } from "../rows";
import type { FileContent } from "./parsed-file";
import { isFaultless, isReady, type PlannedProfile, type Present, planOf } from "./plan";
import { type ImportReport, reportOf } from "./present";
import { readProfiles } from "./read-file";
import { type importQuery, MEDIA_TYPES } from "./schema";

type File = { type: string; bytes: Uint8Array; digest: string };

/** Refuses, before a file is read, whoever could not import it. */
export const admitImport = (actor: MaybeActor): void => authorize(mayExchange(actor), actor);

/**
 * Imports a file of profiles: all of it, as newly published revisions, or nothing. Without a plan it is a dry run that
 * reports each profile's faults and changes, and asks about numbers that a form would ask about; the plan it names, and
 * the answers it was made with, must be given back to carry it out. Throws 409 when something was published in between,
 * or the answers are others, and 422 when the file has faults or something is still asked.
 */
export async function importProfiles(
  actor: MaybeActor,
  file: File,
  { plan: planId, answer = [] }: z.output<typeof importQuery>,
  locale: Locale,
): Promise<ImportReport> {
  admitImport(actor);
  const answers = new Map(answer.map(numberAt));
  const format = file.type === MEDIA_TYPES.xlsx ? "xlsx" : "json";
  const content = await readProfiles({ format, bytes: file.bytes }, answers);
  return transact(async (database) => {
    const present = await presentOf(database, content);
    const plan = await planOf(content, file.digest, present, answers);
    if (planId === undefined) return reportOf(plan, false, locale);
    if (planId !== plan.id) {
      throw new Problem(409, "importChanged", { extra: { current: reportOf(plan, false, locale) } });
    }
    if (!isFaultless(plan)) {
      throw new Problem(422, "importFaulty", { extra: { current: reportOf(plan, false, locale) } });
    }
    if (!isReady(plan)) {
      throw new Problem(422, "importUnanswered", { extra: { current: reportOf(plan, false, locale) } });
    }
    for (const profile of plan.profiles) await publish(database, actor, profile);
    const slugs = plan.profiles.filter(({ outcome }) => outcome === "changed").map(({ slug }) => slug);
    await record(database, actor, { type: "profiles.imported", subject: "profiles", detail: { slugs } });
    return reportOf(plan, true, locale);
  });
}

/** An answer as it was given, by its place: `Profiles!E12=8569`. */
function numberAt(answer: string): [place: string, number: number] {
  const at = answer.lastIndexOf("=");
  return [answer.slice(0, at), Number(answer.slice(at + 1))];
}

/** What is stored of the places in the file; nobody else changes it until the transaction ends. */
async function presentOf(database: Database, { profiles }: FileContent): Promise<Present> {
  const slugs = [...new Set(profiles.map(({ slug }) => slug))];
  await database.$queryRaw`SELECT id FROM "Place" WHERE slug = ANY(${slugs}) ORDER BY id FOR NO KEY UPDATE`;
  const inPlaces = { place: { slug: { in: slugs } } };
  const published = await database.profileRevision.findMany({
    where: { ...inPlaces, status: "PUBLISHED" },
    include: WHOLE,
  });
  const open = await database.profileRevision.findMany({
    where: { ...inPlaces, status: { in: ["DRAFT", "SUBMITTED"] } },
    select: { place: { select: { slug: true } } },
  });
  return {
    published: new Map(published.map((row) => [row.place.slug, row])),
    open: new Set(open.map(({ place }) => place.slug)),
  };
}

async function publish(database: Database, actor: MaybeActor, { next, slug }: PlannedProfile): Promise<void> {
  if (!next) return;
  const { row, content } = next;
  const personId = actor?.personId ?? null;
  await supersede(database, row.placeId);
  const number = await nextNumber(row.placeId);
  const publishedAt = now();
  const own = { authorId: personId, editorId: personId, reviewerId: personId, submittedAt: publishedAt, publishedAt };
  await addRevision(database, row, { number, status: "PUBLISHED", ...own }, content);
  await takeOver(database, row.placeId, content);
  const detail = { number, imported: true };
  await record(database, actor, { type: "profile.published", subject: `profile:${slug}`, detail });
  await notify(database, actor, { type: "profile.published", placeId: row.placeId, detail });
}
