import { endpoint } from "@/app/api/pipeline";
import { publicAddress } from "@/app/public-address";
import { JSON_LD } from "@/lib/open-data/files";
import { linkedPlace } from "@/lib/open-data/published";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "profiles.read",
  summary: "What everybody may read of a place, in the words of schema.org as JSON-LD.",
  limit: "read",
  params: profileParams,
  act: ({ params }) => linkedPlace(params.slug, publicAddress().href),
  produces: [JSON_LD],
  file: (file) => file,
});
