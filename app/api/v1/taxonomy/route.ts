import { endpoint } from "@/app/api/pipeline";
import { taxonomyAnswer } from "@/lib/taxonomy/present";
import { taxonomy } from "@/lib/taxonomy/queries";

export const GET = endpoint({
  permission: "taxonomy.read",
  summary: "Sides, thematic clusters with their themes, and challenges",
  limit: "read",
  output: taxonomyAnswer,
  act: async () => {
    const { sides, clusters, challenges } = await taxonomy();
    return { sides, clusters, challenges };
  },
});
