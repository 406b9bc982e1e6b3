import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { versionList } from "@/lib/plans/versions/present";
import { listVersions } from "@/lib/plans/versions/queries";
import { versionInput } from "@/lib/plans/working-copy/schema";
import { projectSchema } from "@/lib/projects/present";
import { projectParams } from "@/lib/projects/schema";
import { sendVersion } from "@/lib/workflow/send-version";

export const GET = endpoint({
  permission: "versions.list",
  summary: "The versions of a project's plan: what was sent, agreed and amended, the latest first.",
  limit: "read",
  params: projectParams,
  output: versionList,
  act: async ({ actor, params }) => {
    const items = await listVersions(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "versions.send",
  summary: "Sends what is written as the next version of a proposal that waits for its decision.",
  limit: "write",
  params: projectParams,
  input: versionInput,
  output: projectSchema,
  status: 201,
  act: ({ actor, params, input }) => sendVersion(signedIn(actor), params.code, input.note || null),
  etag: ({ version }) => version,
});
