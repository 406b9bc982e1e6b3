import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { measure } from "@/lib/progress/commands/measure";
import { indicatorSchema } from "@/lib/progress/present";
import { indicatorParams, indicatorValueInput } from "@/lib/progress/schema";

export const POST = endpoint({
  permission: "indicators.measure",
  summary:
    "Enters what an indicator was on a day. Another value of that day is refused: the first one can be corrected.",
  limit: "write",
  params: indicatorParams,
  input: indicatorValueInput,
  output: indicatorSchema,
  status: 201,
  act: ({ actor, params, input }) => measure(signedIn(actor), params.code, params.key, input),
});
