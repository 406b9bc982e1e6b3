import { endpoint } from "@/app/api/pipeline";
import { publicAddress } from "@/app/public-address";
import { JSON_LD } from "@/lib/open-data/files";
import { linkedProject } from "@/lib/open-data/published";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "projects.read",
  summary: "What everybody may read of a project, in the words of schema.org as JSON-LD.",
  limit: "read",
  params: projectParams,
  act: ({ params }) => linkedProject(params.code, publicAddress().href),
  produces: [JSON_LD],
  file: (file) => file,
});
