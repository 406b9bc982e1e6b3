import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { settleProject } from "@/lib/telling/preferences";
import { projectLevel } from "@/lib/telling/schema";
import { codeGiven } from "@/lib/text/schema";

// One's own choice, of which the last one counts: nobody else's words are lost by it.
export const PATCH = endpoint({
  permission: "mailPreferences.ofProject",
  summary:
    "Settles how much of a project you are told by mail: everything, what concerns you, decisions only, nothing; null as much as of all others.",
  limit: "write",
  params: z.object({ code: codeGiven(40) }),
  input: projectLevel,
  status: 204,
  act: ({ actor, params, input }) => settleProject(signedIn(actor), params.code, input.level),
});
