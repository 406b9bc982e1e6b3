import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { record } from "@/lib/notifications/record";
import { hintedAddress } from "@/lib/people/hinted-address";
import { actorOfPerson } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { readableRow } from "@/lib/projects/queries";
import { ACTS, type ActName, type LinkSubject, type Opened } from "./answer-acts";
import { letterProject } from "./project-thread";
import type { LinkAnswer } from "./schema";

const DAYS = 14;
const DAY = 86_400_000;

const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

type NewLink = { personId: number; projectId: number; act: ActName; about: LinkSubject; address: string; until?: Date };

/** Makes a link that answers one thing for one person; of earlier ones that were not used none holds any more. */
export async function answerLink({ personId, projectId, act, about, address, until }: NewLink): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const time = now();
  await transact(async (database) => {
    await database.answerLink.deleteMany({
      where: { personId, projectId, act, data: { equals: about }, usedAt: null },
    });
    await database.answerLink.create({
      data: {
        ...{ tokenHash: digestOf(token), personId, projectId, act, data: about, address },
        ...{ createdAt: time, expiresAt: until ?? new Date(time.getTime() + DAYS * DAY) },
      },
    });
  });
  return `/answer/${token}`;
}

/** How things stand with a link: what it would do, and whether it can, or why not. */
export type LinkView = {
  act: ActName;
  asks: (typeof ACTS)[ActName]["asks"];
  state: "open" | "used" | "expired" | "settled";
  /** Whose answer it is, and which place it is given for, or about. */
  person: { en: string; zh: string };
  place: { en: string; zh: string };
  project: { code: string; title: string; lead: string };
  /** What it is about beside: what it is called, when it is, and what somebody wrote. */
  item: string | null;
  lines: string[];
  quote: string | null;
  expiresAt: string;
};

const isAct = (name: string): name is ActName => Object.hasOwn(ACTS, name);

/**
 * A link with whom and what it is for; 404 for one that nobody was sent, or to an address that is not its person's any more,
 * or whose person may do nothing any more.
 */
async function found(token: string) {
  const link = await reads().answerLink.findUnique({
    where: { tokenHash: digestOf(token), person: { disabledAt: null } },
    include: { project: { select: { code: true } } },
  });
  if (!link || !isAct(link.act)) throw new Problem(404, "notFound");
  const actor: Actor = { ...(await actorOfPerson(link.personId)), byLink: hintedAddress(link.address) };
  if (link.address.toLowerCase() !== actor.email.toLowerCase()) throw new Problem(404, "notFound");
  const row = await readableRow(link.project.code, actor);
  const { place = "", meeting = 0 } = link.data as { place?: string; meeting?: number };
  const opened: Opened = { actor, row, place, meeting };
  return { link, act: link.act, opened };
}

async function stateOf({ link, act, opened }: Awaited<ReturnType<typeof found>>): Promise<LinkView["state"]> {
  if (link.usedAt) return "used";
  if (link.expiresAt <= now()) return "expired";
  // Who takes no part any more is refused by what it asks: there is nothing for them to answer.
  const open = Promise.resolve(ACTS[act].isOpen(opened)).catch((error) => {
    if (error instanceof Problem) return false;
    throw error;
  });
  return (await open) ? "open" : "settled";
}

/** What a link would do, for the page that asks. */
export async function linkView(token: string, locale: Locale): Promise<LinkView> {
  const all = await found(token);
  const { link, act, opened } = all;
  const state = await stateOf(all);
  const { code, title, lead } = await letterProject(link.projectId, locale);
  const named = opened.row.partners.find(({ place }) => place.slug === opened.place)?.place;
  const { item = null, lines = [], quote = null } = state === "open" ? await aboutIn(act, opened, locale) : {};
  return {
    ...{ act, asks: ACTS[act].asks, state, item, lines, quote },
    person: { en: opened.actor.nameEn, zh: opened.actor.nameZh },
    place: { en: named?.nameEn ?? opened.place, zh: named?.nameZh ?? opened.place },
    project: { code, title, lead },
    expiresAt: link.expiresAt.toISOString(),
  };
}

const aboutIn = (
  act: ActName,
  opened: Opened,
  locale: Locale,
): Promise<Partial<Record<"item" | "quote", string>> & { lines?: string[] }> => ACTS[act].about(opened, locale);

/**
 * Does what a link was sent for, once, in the name of whom it was sent to; that it was done by the link stands in the
 * record. 409 where it was used, has expired, or there is nothing to answer any more.
 */
export async function followLink(token: string, given: LinkAnswer = {}): Promise<void> {
  await transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "AnswerLink" WHERE "tokenHash" = ${digestOf(token)} FOR UPDATE`;
    const all = await found(token);
    const state = await stateOf(all);
    if (state !== "open") throw new Problem(409, LINK_PROBLEMS[state]);
    const { link, act, opened } = all;
    const { asks } = ACTS[act];
    const { choice, text } = given;
    if ((asks === "choice" && !choice) || (asks === "text" && !text))
      throw new Problem(422, "invalidInput", { fields: [{ path: asks, code: "answerMissing" }] });
    await database.answerLink.update({ where: { id: link.id }, data: { usedAt: now() } });
    await ACTS[act].act(opened, { choice: choice ?? "YES", text: text ?? "" });
    await record(database, opened.actor, {
      type: "link.followed",
      subject: `project:${opened.row.code}`,
      detail: { act, ...(link.data as LinkSubject), sentTo: opened.actor.byLink },
    });
  });
}

const LINK_PROBLEMS = { used: "linkUsed", expired: "linkExpired", settled: "linkSettled" } as const;
