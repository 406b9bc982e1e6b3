import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { admitPicture, assertVersion, replacePicture } from "@/lib/profiles/pictures/commands";
import { encode } from "@/lib/profiles/pictures/encode";
import { LONGEST_PICTURE } from "@/lib/profiles/pictures/kinds";
import { pictureParams, pictureQuery, pictureSchema, textIn } from "@/lib/profiles/pictures/schema";

export const POST = endpoint({
  permission: "pictures.edit",
  summary: "Shows another picture in the place of one, with what is told of it.",
  limit: "write",
  params: pictureParams,
  query: pictureQuery,
  ifMatch: true,
  receives: true,
  longest: LONGEST_PICTURE,
  admit: ({ actor, params, query }) => admitPicture(actor, params.slug, textIn(query)),
  prepare: async ({ params, version, received }) =>
    encode((await assertVersion(params.slug, params.id, version)).kind, received),
  output: pictureSchema,
  act: ({ actor, params, version, query, prepared }) =>
    replacePicture(signedIn(actor), params.slug, params.id, version, textIn(query), prepared),
  etag: ({ version }) => version,
});
