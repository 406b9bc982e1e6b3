import { type FieldError, Problem } from "@/lib/access/problems";
import { taxonomy } from "@/lib/taxonomy/queries";

/** Refuses codes that the taxonomy lacks and themes of another cluster, each at its field. */
export async function checkCodes(given: { cluster: string; themes: string[]; challenges: string[] }): Promise<void> {
  const { clusters, challenges } = await taxonomy();
  const cluster = clusters.find(({ code }) => code === given.cluster);
  const fields: FieldError[] = [];
  if (!cluster) fields.push({ path: "cluster", code: "unknownCluster", params: { value: given.cluster } });
  given.themes.forEach((theme, index) => {
    if (cluster && !cluster.themes.some(({ code }) => code === theme))
      fields.push({ path: `themes.${index}`, code: "themeOfOtherCluster", params: { value: theme } });
  });
  given.challenges.forEach((challenge, index) => {
    if (!challenges.some(({ code }) => code === challenge))
      fields.push({ path: `challenges.${index}`, code: "unknownChallenge", params: { value: challenge } });
  });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}
