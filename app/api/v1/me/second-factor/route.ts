import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from "@/lib/people/second-factor/commands";
import { codeInput, secondFactorOf, secondFactorSchema } from "@/lib/people/second-factor/queries";

export const GET = endpoint({
  permission: "secondFactor.read",
  summary: "Whether you are asked for a code when you sign in, and how many recovery codes you have left.",
  limit: "read",
  output: secondFactorSchema,
  act: ({ actor }) => secondFactorOf(actor),
});

export const POST = endpoint({
  permission: "secondFactor.begin",
  summary: "What an authenticator application is given, told this once. Nothing is asked for until you confirm it.",
  limit: "write",
  fresh: true,
  secret: true,
  output: z.object({ address: z.string(), secret: z.string() }),
  status: 201,
  act: ({ actor }) => beginSecondFactor(actor),
});

export const PUT = endpoint({
  permission: "secondFactor.confirm",
  summary: "Asks for a code from now on, once you give the one that the application shows. Tells your recovery codes.",
  limit: "write",
  fresh: true,
  input: codeInput,
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  act: ({ actor, input }) => confirmSecondFactor(actor, input.code),
});

export const DELETE = endpoint({
  permission: "secondFactor.remove",
  summary: "Asks for no code any more. Roles that need one rest from then on.",
  limit: "write",
  fresh: true,
  status: 204,
  act: ({ actor }) => removeSecondFactor(actor),
});
