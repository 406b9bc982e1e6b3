import { endpoint } from "@/app/api/pipeline";
import { changePerson } from "@/lib/people/commands/change-person";
import { personById } from "@/lib/people/directory/queries";
import { personChange, personParams, personSchema } from "@/lib/people/directory/schema";

export const GET = endpoint({
  permission: "people.read",
  summary: "One person whom you look after.",
  limit: "read",
  params: personParams,
  output: personSchema,
  act: ({ actor, params }) => personById(params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "people.change",
  summary: "Closes an account at once, or opens it again; roles and what was written stay.",
  limit: "write",
  fresh: true,
  params: personParams,
  input: personChange,
  output: personSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => changePerson(actor, params.id, version, input),
  etag: ({ version }) => version,
});
