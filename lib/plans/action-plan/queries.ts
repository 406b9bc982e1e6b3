import type { MaybeActor } from "@/lib/access/actor";
import { allPlaces } from "@/lib/places/queries";
import { printed } from "@/lib/print/queue";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listVersions, versionByNumber } from "../versions/queries";
import type { VersionNumber } from "../versions/schema";
import { actionPlanPdf } from "./document";

/** The action plan of a version as a file; 503 when too many wait for theirs. */
export const actionPlanOf = (code: string, number: VersionNumber, actor: MaybeActor) =>
  printed(async () => {
    const requested = await versionByNumber(code, number, actor);
    const [versions, terms, places] = await Promise.all([listVersions(code, actor), taxonomy(), allPlaces()]);
    // The plan as it is now is one that was sent or agreed, unless something was written since.
    const frozen =
      requested.number === null && versions.find(({ fingerprint }) => fingerprint === requested.fingerprint);
    const version = { ...requested, ...frozen };
    const firstAgreedAt = versions.find(({ cause, baseline }) => cause === "AGREED" && baseline)?.at ?? null;
    const bytes = await actionPlanPdf({ code, version, firstAgreedAt, taxonomy: terms, places });
    return { name: `${code}-action-plan-${version.number ?? "draft"}.pdf`, type: "application/pdf", bytes };
  });
