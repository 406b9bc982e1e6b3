import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { measure } from "@/lib/projects/delivery/commands/measure";
import { indicatorSchema } from "@/lib/projects/delivery/present";
import { indicatorParams, indicatorValueInput } from "@/lib/projects/delivery/schema";

export const POST = endpoint({
  policy: "indicators.measure",
  summary:
    "Enters what an indicator was on a day. Another value of that day is refused: the first one can be corrected.",
  limit: "write",
  params: indicatorParams,
  input: indicatorValueInput,
  output: indicatorSchema,
  status: 201,
  act: ({ actor, params, input }) => measure(signedIn(actor), params.code, params.key, input),
});
