import { endpoint } from "@/app/api/pipeline";
import { projectSheetOf } from "@/lib/handouts/queries";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "projects.read",
  summary: "A project on one page of A4 in both languages, as a PDF to hand over: its sides, aims and progress.",
  limit: "read",
  params: projectParams,
  act: ({ actor, params }) => projectSheetOf(params.code, actor),
  produces: ["application/pdf"],
  file: (file) => file,
});
