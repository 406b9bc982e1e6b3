import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { arrangeMeeting } from "@/lib/meetings/commands/arrange";
import { meetingsOf } from "@/lib/meetings/queries";
import { meetingInput, meetingPage, meetingSchema } from "@/lib/meetings/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "meetings.list",
  summary: "A project's study visits and meetings by their time.",
  limit: "read",
  params: projectParams,
  output: meetingPage,
  act: async ({ actor, params }) => {
    const items = await meetingsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "meetings.arrange",
  summary: "Arranges a study visit or meeting.",
  limit: "write",
  params: projectParams,
  input: meetingInput,
  output: meetingSchema,
  status: 201,
  act: ({ actor, params, input }) => arrangeMeeting(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
});
