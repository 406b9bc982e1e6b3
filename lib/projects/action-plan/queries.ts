import type { MaybeActor } from "@/lib/people/actor";
import { allPlaces } from "@/lib/places/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listVersions, versionByNumber } from "../versions/queries";
import type { VersionNumber } from "../versions/schema";
import { actionPlanPdf } from "./document";

/** The action plan of a version as a file. */
export async function actionPlanOf(code: string, number: VersionNumber, actor: MaybeActor) {
  const version = await versionByNumber(code, number, actor);
  const [versions, terms, places] = await Promise.all([listVersions(code, actor), taxonomy(), allPlaces()]);
  const firstAgreedAt = versions.find(({ cause, baseline }) => cause === "AGREED" && baseline)?.at ?? null;
  const bytes = await inTurn(() => actionPlanPdf({ code, version, firstAgreedAt, taxonomy: terms, places }));
  return { name: `${code}-action-plan-${version.number ?? "draft"}.pdf`, type: "application/pdf", bytes };
}

let last: Promise<unknown> = Promise.resolve();

/** One plan is printed after the other: a long one takes memory, many at once would take it many times. */
function inTurn<T>(print: () => Promise<T>): Promise<T> {
  const printed = last.then(print);
  last = printed.catch(() => {});
  return printed;
}
