import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { allPlaces } from "@/lib/places/queries";
import { Turns } from "@/lib/platform/turns";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listVersions, versionByNumber } from "../versions/queries";
import type { VersionNumber } from "../versions/schema";
import { actionPlanPdf } from "./document";

/** A long plan takes memory; many at once would take it many times. */
const printing = new Turns(1);
/** Whoever waits holds what was read for the plan. */
const WAITING = 16;

/** The action plan of a version as a file; 503 when too many wait for theirs. */
export async function actionPlanOf(code: string, number: VersionNumber, actor: MaybeActor) {
  const requested = await versionByNumber(code, number, actor);
  const [versions, terms, places] = await Promise.all([listVersions(code, actor), taxonomy(), allPlaces()]);
  // The plan as it is now is one that was sent or agreed, unless something was written since.
  const frozen = requested.number === null && versions.find(({ fingerprint }) => fingerprint === requested.fingerprint);
  const version = { ...requested, ...frozen };
  const firstAgreedAt = versions.find(({ cause, baseline }) => cause === "AGREED" && baseline)?.at ?? null;
  if (printing.waiting >= WAITING) throw new Problem(503, "printingBusy", { headers: { "retry-after": "10" } });
  const bytes = await printing.take(() => actionPlanPdf({ code, version, firstAgreedAt, taxonomy: terms, places }));
  return { name: `${code}-action-plan-${version.number ?? "draft"}.pdf`, type: "application/pdf", bytes };
}
