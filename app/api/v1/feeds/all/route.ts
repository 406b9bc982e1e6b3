import { endpoint } from "@/app/api/pipeline";
import { publicAddress } from "@/app/public-address";
import { ATOM, feedOf } from "@/lib/open-data/feed";

export const GET = endpoint({
  permission: "openData.read",
  summary: "The latest moves of projects and published profiles, as an Atom feed.",
  limit: "read",
  act: ({ locale }) => feedOf(null, { site: publicAddress().href, locale }),
  produces: [ATOM],
  file: (file) => file,
});
