import { type FieldError, Problem } from "@/lib/access/problems";
import { placesBySlug } from "@/lib/places/queries";
import type { Content } from "@/lib/plan-model/fields";
import { namesIn } from "@/lib/plan-model/named";
import type { ContentSection } from "@/lib/plan-model/sections";
import { taxonomy } from "@/lib/taxonomy/queries";

type Coded = { cluster: string; themes: string[]; challenges: string[] };

/** Refuses codes that are not offered and themes of another cluster, each at its field; what it had `before` it keeps. */
export async function checkCodes(given: Coded, before?: Coded): Promise<void> {
  const { every } = await taxonomy();
  const had = new Set(before && [before.cluster, ...before.themes, ...before.challenges]);
  const open = <T extends { code: string; retired?: boolean }>(terms: T[]) =>
    terms.filter(({ code, retired }) => !retired || had.has(code));
  const cluster = open(every.clusters).find(({ code }) => code === given.cluster);
  const themes = open(cluster?.themes ?? []);
  const challenges = open(every.challenges);
  const fields: FieldError[] = [];
  if (!cluster) fields.push({ path: "cluster", code: "unknownCluster", params: { value: given.cluster } });
  given.themes.forEach((theme, index) => {
    if (cluster && !themes.some(({ code }) => code === theme))
      fields.push({ path: `themes.${index}`, code: "themeOfOtherCluster", params: { value: theme } });
  });
  given.challenges.forEach((challenge, index) => {
    if (!challenges.some(({ code }) => code === challenge))
      fields.push({ path: `challenges.${index}`, code: "unknownChallenge", params: { value: challenge } });
  });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}

/** Which places and sides that a section of a plan names there are not, each at its field. */
export async function unknownNames(section: ContentSection, content: Content): Promise<FieldError[]> {
  const named = namesIn(section, content);
  if (named.length === 0) return [];
  const known = {
    places: new Set((await placesBySlug(named.map(({ code }) => code))).map(({ slug }) => slug)),
    sides: new Set((await taxonomy()).sides.map(({ code }) => code)),
  };
  return named
    .filter(({ of, code }) => !known[of].has(code))
    .map(({ of, path, code: value }) => ({
      path,
      code: of === "places" ? "unknownPlace" : "unknownValue",
      params: { value },
    }));
}
