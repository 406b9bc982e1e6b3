import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { idInAddress } from "@/lib/platform/schema";
import { moveNotice } from "@/lib/telling/inbox";
import { noticeMove } from "@/lib/telling/schema";

export const POST = endpoint({
  permission: "inbox.move",
  summary: "Sets a notice of yours aside as done, puts it off until a day, or takes it back.",
  limit: "write",
  params: z.object({ id: idInAddress }),
  input: noticeMove,
  status: 204,
  act: ({ actor, params, input }) => moveNotice(signedIn(actor), params.id, input),
});
