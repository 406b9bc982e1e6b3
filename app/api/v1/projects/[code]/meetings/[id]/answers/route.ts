import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { answerMeeting } from "@/lib/meetings/commands/answer";
import { meetingAnswer, meetingParams, meetingSchema } from "@/lib/meetings/schema";

export const POST = endpoint({
  permission: "meetings.answer",
  summary: "Says whether you come to a meeting; who said something else before changes it.",
  limit: "write",
  params: meetingParams,
  input: meetingAnswer,
  output: meetingSchema,
  act: ({ actor, params, input }) => answerMeeting(signedIn(actor), params.code, params.id, input.answer),
});
