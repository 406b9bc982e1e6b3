import { endpoint } from "@/app/api/pipeline";
import { taxonomyAnswer } from "@/lib/taxonomy/present";
import { taxonomy } from "@/lib/taxonomy/queries";

export const GET = endpoint({
  permission: "taxonomy.read",
  summary: "Sides, thematic clusters with their themes, and challenges, those that are retired too",
  limit: "read",
  output: taxonomyAnswer,
  act: async () => (await taxonomy()).every,
});
