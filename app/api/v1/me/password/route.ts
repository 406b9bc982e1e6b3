import { endpoint } from "@/app/api/pipeline";
import { changePassword } from "@/lib/people/commands/change-password";
import { passwordChange } from "@/lib/people/schema";

export const PUT = endpoint({
  permission: "password.change",
  summary: "Gives you another password, for the present one, and signs you out everywhere else.",
  limit: "write",
  input: passwordChange,
  status: 204,
  act: ({ actor, input }) => changePassword(actor, input),
});
