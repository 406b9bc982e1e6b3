import { endpoint } from "@/app/api/pipeline";
import { taxonomy } from "@/lib/taxonomy/queries";

export const GET = endpoint({
  policy: "taxonomy.read",
  limit: "read",
  act: async () => {
    const { sides, clusters, challenges } = await taxonomy();
    return { sides, clusters, challenges };
  },
});
