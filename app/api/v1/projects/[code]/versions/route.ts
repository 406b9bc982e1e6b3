import { endpoint } from "@/app/api/pipeline";
import { projectParams } from "@/lib/projects/schema";
import { versionList } from "@/lib/projects/versions/present";
import { listVersions } from "@/lib/projects/versions/queries";

export const GET = endpoint({
  policy: "versions.list",
  summary: "The versions of a project's plan: what was sent, agreed and amended, the latest first.",
  limit: "read",
  params: projectParams,
  output: versionList,
  act: async ({ actor, params }) => {
    const items = await listVersions(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});
