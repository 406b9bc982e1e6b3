import { endpoint } from "@/app/api/pipeline";
import { FORMATS } from "@/lib/profiles/pictures/kinds";
import { pictureFile } from "@/lib/profiles/pictures/queries";
import { pictureFileParams } from "@/lib/profiles/pictures/schema";

export const GET = endpoint({
  permission: "pictures.read",
  summary:
    "A file that a picture is served as; what is under one address never changes, and is gone once no place shows it.",
  limit: "read",
  params: pictureFileParams,
  act: ({ params }) => pictureFile(params.file),
  produces: Object.values(FORMATS),
  file: (file) => file,
});
