import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { measure } from "@/lib/projects/delivery/commands/measure";
import { indicatorSchema } from "@/lib/projects/delivery/present";
import { indicatorParams, indicatorValueInput } from "@/lib/projects/delivery/schema";

export const POST = endpoint({
  policy: "indicators.measure",
  summary: "Enters what an indicator was on a day; a second value of one day corrects the first.",
  limit: "write",
  params: indicatorParams,
  input: indicatorValueInput,
  output: indicatorSchema,
  status: 201,
  act: ({ actor, params, input }) => measure(signedIn(actor), params.code, params.key, input),
});
