import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { publicAddress } from "@/app/public-address";
import { ATOM, FEED_KINDS, feedOf } from "@/lib/open-data/feed";
import { codeGiven } from "@/lib/text/schema";

export const GET = endpoint({
  permission: "openData.read",
  summary: "The latest of a cluster, a place or a project, as an Atom feed.",
  limit: "read",
  params: z.object({ kind: z.enum(FEED_KINDS), name: codeGiven(100) }),
  act: ({ params, locale }) => feedOf(params, { site: publicAddress().href, locale }),
  produces: [ATOM],
  file: (file) => file,
});
