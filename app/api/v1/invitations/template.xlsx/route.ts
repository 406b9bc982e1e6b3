import { endpoint } from "@/app/api/pipeline";
import { importTemplate } from "@/lib/people/invitations/import/template";

export const GET = endpoint({
  permission: "invitations.import",
  summary: "An empty table of people to invite, with the roles, places and clusters that its cells may name.",
  limit: "read",
  act: ({ actor, locale }) => importTemplate(actor, locale),
  produces: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  file: (file) => file,
});
