import { endpoint } from "@/app/api/pipeline";
import { invitationOf } from "@/lib/meetings/invitation";
import { meetingParams } from "@/lib/meetings/schema";

export const GET = endpoint({
  permission: "meetings.list",
  summary: "A meeting's invitation for a calendar, as an iCalendar file.",
  limit: "read",
  params: meetingParams,
  act: ({ actor, params, locale }) => invitationOf(params.code, params.id, actor, locale),
  produces: ["text/calendar"],
  file: (file) => file,
});
