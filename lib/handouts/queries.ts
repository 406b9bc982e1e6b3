import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { planOf } from "@/lib/plans/sections/queries";
import { now } from "@/lib/platform/clock";
import { Turns } from "@/lib/platform/turns";
import { allProfiles, profileBySlug, published } from "@/lib/profiles/queries";
import { indicatorsOf } from "@/lib/progress/indicators";
import { milestonesOf } from "@/lib/progress/milestones";
import { dayOf } from "@/lib/project-rules/days";
import { taxonomy } from "@/lib/taxonomy/queries";
import { projectsOfPlace } from "@/lib/tracking/place-list";
import { projectByCode } from "@/lib/workflow/queries";
import { placeSheet } from "./place-sheet";
import { projectSheet } from "./project-sheet";

/** One sheet at a time takes the process; whoever waits longer than this many others is asked to come again. */
const printing = new Turns(1);
const WAITING = 32;

async function printed(name: string, print: () => Promise<Uint8Array<ArrayBuffer>>) {
  if (printing.waiting >= WAITING) throw new Problem(503, "printingBusy", { headers: { "retry-after": "10" } });
  return { name, type: "application/pdf", bytes: await printing.take(print) };
}

/** The sheet of a place as a file: what its page shows to everybody. */
export async function placeSheetOf(slug: string) {
  const [found, all, projects, terms] = await Promise.all([
    profileBySlug(slug, null),
    allProfiles(),
    projectsOfPlace(slug, null),
    taxonomy(),
  ]);
  const profile = published(found);
  return printed(`${slug}-tandem.pdf`, () => placeSheet({ profile, all, projects, taxonomy: terms }));
}

/**
 * The sheet of a project as a file. It is made to be handed on: whoever asks, it says what every visitor can read; only
 * of a project that visitors cannot see it says what its reader can.
 */
export async function projectSheetOf(code: string, actor: MaybeActor) {
  const readable = await projectByCode(code, actor);
  const visible = await projectByCode(code, null).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
  const reader = visible ? null : actor;
  const [plan, milestones, indicators, terms] = await Promise.all([
    planOf(code, reader),
    milestonesOf(code, reader),
    indicatorsOf(code, reader),
    taxonomy(),
  ]);
  const given = { project: visible ?? readable, plan, milestones, indicators, taxonomy: terms, today: dayOf(now()) };
  return printed(`${code}-tandem.pdf`, () => projectSheet(given));
}
