import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { record } from "@/lib/notifications/record";
import { actorOfPerson } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { mayAnswer } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { transitionContext } from "@/lib/projects/rows";
import { answer } from "@/lib/workflow/partners";
import { letterProject } from "./project-thread";

const DAYS = 14;
const DAY = 86_400_000;
/** What a link does: accepts an invitation into a project for the reader's place; that can be withdrawn until the decision. */
const ACCEPT = "accept-invitation";

const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

type ForPlace = { personId: number; projectId: number; place: string; address: string };

/** Makes the link that accepts an invitation for a place; of earlier ones that were not used none holds any more. */
export async function acceptLink({ personId, projectId, place, address }: ForPlace): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const time = now();
  await transact(async (database) => {
    await database.answerLink.deleteMany({ where: { personId, projectId, act: ACCEPT, usedAt: null } });
    await database.answerLink.create({
      data: {
        ...{ tokenHash: digestOf(token), personId, projectId, act: ACCEPT, data: { place }, address },
        ...{ createdAt: time, expiresAt: new Date(time.getTime() + DAYS * DAY) },
      },
    });
  });
  return `/answer/${token}`;
}

/** How things stand with a link: whether it can be pressed, and what it would do, or why not. */
export type LinkView = {
  state: "open" | "used" | "expired" | "settled";
  /** Whose answer it is, and which place it is given for. */
  person: { en: string; zh: string };
  place: { en: string; zh: string };
  project: { code: string; title: string; lead: string };
};

/** A link with whom and what it is for; 404 for one that nobody was sent, or whose person may do nothing any more. */
async function found(token: string) {
  const link = await reads().answerLink.findUnique({
    where: { tokenHash: digestOf(token), person: { disabledAt: null } },
    include: { project: { select: { code: true } } },
  });
  if (!link) throw new Problem(404, "notFound");
  const actor = await actorOfPerson(link.personId);
  const { place: slug } = link.data as { place: string };
  const row = await readableRow(link.project.code, actor);
  return { link, actor, row, slug, partner: row.partners.find(({ place }) => place.slug === slug) };
}

function stateOf({ link, actor, row, partner }: Awaited<ReturnType<typeof found>>): LinkView["state"] {
  if (link.usedAt) return "used";
  if (link.expiresAt <= now()) return "expired";
  if (partner?.status !== "INVITED") return "settled";
  return mayAnswer(actor, transitionContext(row), partner.placeId).allowed ? "open" : "settled";
}

/** What a link would do, for the page that asks. */
export async function linkView(token: string, locale: Locale): Promise<LinkView> {
  const all = await found(token);
  const { actor, partner, link, slug } = all;
  const { code, title, lead } = await letterProject(link.projectId, locale);
  return {
    state: stateOf(all),
    person: { en: actor.nameEn, zh: actor.nameZh },
    place: { en: partner?.place.nameEn ?? slug, zh: partner?.place.nameZh ?? slug },
    project: { code, title, lead },
  };
}

/**
 * Does what a link was sent for, once, in the name of whom it was sent to; that it was done by the link stands in the
 * record. 409 where it was used, has expired, or there is nothing to answer any more.
 */
export async function followLink(token: string): Promise<void> {
  await transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "AnswerLink" WHERE "tokenHash" = ${digestOf(token)} FOR UPDATE`;
    const all = await found(token);
    const state = stateOf(all);
    if (state !== "open") throw new Problem(409, LINK_PROBLEMS[state]);
    const { link, actor, row, slug, partner } = all;
    await database.answerLink.update({ where: { id: link.id }, data: { usedAt: now() } });
    await answer(actor as Actor, row.code, slug, partner?.version ?? 0, { status: "ACCEPTED" });
    const subject = `project:${row.code}`;
    await record(database, actor, {
      type: "partner.answered-by-link",
      subject,
      detail: { place: slug, sentTo: link.address },
    });
  });
}

const LINK_PROBLEMS = { used: "linkUsed", expired: "linkExpired", settled: "linkSettled" } as const;
