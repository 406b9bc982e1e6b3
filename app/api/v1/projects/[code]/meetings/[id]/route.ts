import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editMeeting } from "@/lib/meetings/commands/arrange";
import { meetingById } from "@/lib/meetings/queries";
import { meetingEdit, meetingParams, meetingSchema } from "@/lib/meetings/schema";

export const GET = endpoint({
  permission: "meetings.list",
  summary: "One study visit or meeting.",
  limit: "read",
  params: meetingParams,
  output: meetingSchema,
  act: ({ actor, params }) => meetingById(params.code, params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "meetings.edit",
  summary: "Changes a meeting, calls it off, or on again.",
  limit: "write",
  params: meetingParams,
  input: meetingEdit,
  output: meetingSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editMeeting(signedIn(actor), params.code, params.id, version, input),
  etag: ({ version }) => version,
});
