import type { MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import { mayExchange } from "../policy";
import { contentOf, WHOLE } from "../rows";
import { jsonOf } from "./json";
import { type Format, MEDIA_TYPES } from "./schema";
import { workbookOf } from "./write-workbook";

/** Every published profile in one file, which can be edited and imported again. */
export async function exportProfiles(actor: MaybeActor, format: Format, now = new Date()) {
  authorize(mayExchange(actor), actor);
  const rows = await reads().profileRevision.findMany({
    where: { status: "PUBLISHED" },
    orderBy: [{ sourcePage: "asc" }, { placeId: "asc" }],
    include: WHOLE,
  });
  const profiles = rows.map((row) => ({ slug: row.place.slug, revision: row.number, ...contentOf(row) }));
  const names = new Map(rows.map(({ place }) => [place.slug, { en: place.nameEn, zh: place.nameZh }]));
  const named = () => profiles.map((profile) => ({ ...profile, name: names.get(profile.slug) ?? { en: "", zh: "" } }));
  const text = format === "json" ? Buffer.from(jsonOf(profiles, now)) : await workbookOf(named(), await taxonomy());
  return {
    name: `tandem-profiles-${now.toISOString().slice(0, 10)}.${format}`,
    type: MEDIA_TYPES[format],
    bytes: new Uint8Array(text),
  };
}
