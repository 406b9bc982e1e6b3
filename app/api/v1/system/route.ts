import { endpoint } from "@/app/api/pipeline";
import { systemState } from "@/lib/operations/queries";
import { systemSchema } from "@/lib/operations/schema";

export const GET = endpoint({
  permission: "system.read",
  summary: "How the application is: versions, database, jobs, mail and files.",
  limit: "read",
  output: systemSchema,
  act: ({ actor }) => systemState(actor),
});
