import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { projectSchema } from "@/lib/projects/present";
import { projectInput } from "@/lib/projects/schema";
import { listWithReasons } from "@/lib/tracking/list";
import { projectPage } from "@/lib/tracking/present";
import { listQuery } from "@/lib/tracking/query";
import { propose } from "@/lib/workflow/propose";

export const GET = endpoint({
  permission: "projects.list",
  summary: "Projects, newest first: those that were proposed, and the drafts of your places.",
  limit: "read",
  query: listQuery,
  output: projectPage,
  act: ({ actor, query: { limit, cursor, ...filter } }) => listWithReasons(filter, { limit, cursor }, actor),
});

export const POST = endpoint({
  permission: "projects.propose",
  summary: "Begins a project led by one of your places, as a draft or at once as a proposal.",
  limit: "write",
  input: projectInput,
  output: projectSchema,
  status: 201,
  act: ({ actor, input }) => propose(signedIn(actor), input),
  etag: ({ version }) => version,
  location: ({ code }) => `/api/v1/projects/${code}`,
});
