import { createHash } from "node:crypto";
import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { planOf } from "@/lib/plans/sections/queries";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { Kept } from "@/lib/print/kept";
import { printed } from "@/lib/print/queue";
import { profileBySlug, published } from "@/lib/profiles/queries";
import { ranksOf } from "@/lib/profiles/ranks";
import { indicatorsOf } from "@/lib/progress/indicators";
import { milestonesOf } from "@/lib/progress/milestones";
import { dayOf } from "@/lib/project-rules/days";
import { taxonomy } from "@/lib/taxonomy/queries";
import { projectsOfPlace } from "@/lib/tracking/place-list";
import { projectByCode } from "@/lib/workflow/queries";
import { agreedClusters } from "./agreed-clusters";
import { placeSheet } from "./place-sheet";
import { projectSheet } from "./project-sheet";

type Bytes = Uint8Array<ArrayBuffer>;

/** More projects than one page has room for. */
const LISTED = 24;
/** The sheets of places are the same for everybody; one has some hundred kilobytes. */
const sheets = new Kept<Bytes>(32);

const fileOf = (name: string, bytes: Bytes) => ({ name: `${name}-tandem.pdf`, type: "application/pdf", bytes });

/** The sheet of a place as a file: what its page shows to everybody. 503 when too many wait for theirs. */
export const placeSheetOf = (slug: string) =>
  printed(async () => {
    const [found, ranks, agreedIn, projects, terms] = await Promise.all([
      profileBySlug(slug, null),
      ranksOf(slug),
      agreedClusters(slug),
      projectsOfPlace(slug, null, LISTED),
      taxonomy(),
    ]);
    const given = { profile: published(found), ranks, agreedIn, projects, taxonomy: terms };
    const key = createHash("sha256")
      .update(JSON.stringify([given, config().url]))
      .digest("base64");
    return fileOf(slug, await sheets.get(key, () => placeSheet(given)));
  });

/**
 * The sheet of a project as a file. It is made to be handed on: whoever asks, it says what every visitor can read; only
 * of a project that visitors cannot see it says what its reader can. 503 when too many wait for theirs.
 */
export const projectSheetOf = (code: string, actor: MaybeActor) =>
  printed(async () => {
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
    return fileOf(code, await projectSheet(given));
  });
