import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { publicAddress } from "@/app/public-address";
import { JSON_LD, MEDIA_TYPES } from "@/lib/open-data/files";
import { PUBLISHED_FILES, publishedFile } from "@/lib/open-data/published";

export const GET = endpoint({
  permission: "openData.read",
  summary:
    "A file of what everybody may read: places, what they offer and seek, projects, all of it in one, the terms in SKOS, the catalogue in DCAT-AP 3, or the checksums of the others.",
  limit: "read",
  params: z.object({ file: z.enum(PUBLISHED_FILES) }),
  act: ({ params }) => publishedFile(params.file, publicAddress().href),
  produces: [...Object.values(MEDIA_TYPES), JSON_LD, "text/plain"],
  file: (file) => file,
});
