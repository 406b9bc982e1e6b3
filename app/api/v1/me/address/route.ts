import { endpoint } from "@/app/api/pipeline";
import { confirmAddress, requestAddress } from "@/lib/people/commands/change-address";
import { addressConfirmation, addressRequest } from "@/lib/people/schema";

export const POST = endpoint({
  permission: "me.changeAddress",
  summary: "Asks for another e-mail address of yours: a link is sent to it, and until you follow it nothing changes.",
  limit: "write",
  fresh: true,
  input: addressRequest,
  status: 204,
  act: ({ actor, input }) => requestAddress(actor, input.email),
});

export const PUT = endpoint({
  permission: "me.changeAddress",
  summary: "Makes the address that a link was sent to yours. The one before is told.",
  limit: "write",
  fresh: true,
  input: addressConfirmation,
  status: 204,
  act: ({ actor, input }) => confirmAddress(actor, input.token),
});
