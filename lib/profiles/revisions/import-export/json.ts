import { Problem } from "@/lib/access/problems";
import type { FileContent } from "./parsed-file";
import { type ExchangedProfile, FORMAT, MOST_PROFILES } from "./schema";

/** Profiles as a JSON file that can be edited and imported again. */
export const jsonOf = (profiles: ExchangedProfile[], now = new Date()): string =>
  `${JSON.stringify({ format: FORMAT, exportedAt: now.toISOString(), profiles }, null, 2)}\n`;

/** The profiles in the value of a JSON file: `{ format, profiles }`, or the bare list. Throws 422 when there are none. */
export function profilesInJson(value: unknown): FileContent {
  const list = Array.isArray(value) ? value : (value as { profiles?: unknown } | null)?.profiles;
  const root = Array.isArray(value) ? "" : "profiles.";
  if (!Array.isArray(list)) throw new Problem(422, "noProfilesInFile");
  if (list.length > MOST_PROFILES) throw new Problem(422, "tooManyProfiles", { params: { count: MOST_PROFILES } });
  const content: FileContent = { profiles: [], faults: [], questions: [] };
  for (const [index, entry] of list.entries()) {
    const { slug } = (entry ?? {}) as { slug?: unknown };
    if (typeof slug !== "string" || !slug) {
      content.faults.push({ code: "slugMissing", where: { path: `${root}${index}.slug` } });
      continue;
    }
    const whereIs = (field: string) => ({ path: `${root}${index}${field && "."}${field}`, slug, field });
    content.profiles.push({ slug, value: entry as Record<string, unknown>, whereIs });
  }
  return content;
}
