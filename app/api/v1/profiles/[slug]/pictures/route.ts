import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { addPicture, admitPicture, assertNone } from "@/lib/profiles/pictures/commands";
import { encode } from "@/lib/profiles/pictures/encode";
import { LONGEST_PICTURE } from "@/lib/profiles/pictures/kinds";
import { picturesOf } from "@/lib/profiles/pictures/queries";
import { newPictureQuery, picturePage, pictureSchema, textIn } from "@/lib/profiles/pictures/schema";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "pictures.read",
  summary: "The photograph and the arms of a place, where it shows them.",
  limit: "read",
  params: profileParams,
  output: picturePage,
  act: async ({ params }) => {
    const items = await picturesOf(params.slug);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "pictures.add",
  summary:
    "Shows a place's first photograph or arms; the picture is the body, what is told of it stands in the address.",
  limit: "write",
  params: profileParams,
  query: newPictureQuery,
  receives: true,
  longest: LONGEST_PICTURE,
  admit: ({ actor, params, query }) => admitPicture(actor, params.slug, textIn(query)),
  prepare: async ({ params, query, received }) => {
    await assertNone(params.slug, query.kind);
    return encode(query.kind, received);
  },
  output: pictureSchema,
  status: 201,
  act: ({ actor, params, query, prepared }) =>
    addPicture(signedIn(actor), params.slug, query.kind, textIn(query), prepared),
  etag: ({ version }) => version,
});
