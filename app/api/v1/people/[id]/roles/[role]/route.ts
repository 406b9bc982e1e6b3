import { endpoint } from "@/app/api/pipeline";
import { endRole } from "@/lib/people/commands/end-role";
import { roleParams } from "@/lib/people/directory/schema";

export const DELETE = endpoint({
  permission: "people.endRole",
  summary: "Ends a role; names the version of the person. Projects, drafts and duties stay with the place.",
  limit: "write",
  params: roleParams,
  ifMatch: true,
  status: 204,
  // Who leaves a role of their own takes nothing from anybody.
  fresh: ({ actor, params }) => params.id !== actor?.personId,
  act: ({ actor, params, version }) => endRole(actor, params.id, params.role, version),
});
