import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { followedCalendar } from "@/lib/telling/own-calendar";
import { matching } from "@/lib/text/schema";

export const GET = endpoint({
  permission: "calendar.follow",
  summary: "The meetings and deadlines of whoever gave the address away, as an iCalendar file.",
  limit: "read",
  params: z.object({ key: matching(/^[\w.-]+$/, 64) }),
  act: ({ params }) => followedCalendar(params.key),
  produces: ["text/calendar"],
  file: (file) => file,
});
