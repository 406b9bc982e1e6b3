import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { endCalendar, ownCalendar, renewCalendar } from "@/lib/telling/calendar-key";
import { calendarAddress } from "@/lib/telling/schema";

export const GET = endpoint({
  permission: "calendar.read",
  summary: "The address by which a calendar program follows your meetings and deadlines.",
  limit: "read",
  output: calendarAddress,
  act: ({ actor }) => ownCalendar(signedIn(actor)),
});

export const POST = endpoint({
  permission: "calendar.renew",
  summary: "Gives your calendar an address, or another one, by which the earlier one opens nothing any more.",
  limit: "write",
  fresh: true,
  output: calendarAddress,
  act: ({ actor }) => renewCalendar(signedIn(actor)),
});

export const DELETE = endpoint({
  permission: "calendar.renew",
  summary: "Takes the address of your calendar away.",
  limit: "write",
  status: 204,
  act: ({ actor }) => endCalendar(signedIn(actor)),
});
