import { endpoint } from "@/app/api/pipeline";
import { placeRecords } from "@/lib/places/administration/queries";
import { placeList, placeRecord } from "@/lib/places/administration/schema";
import { addPlace, placeToAdd } from "@/lib/profiles/new-place";

export const GET = endpoint({
  permission: "places.list",
  summary: "Every place, those that take part no more too.",
  limit: "read",
  output: placeList,
  act: async ({ actor }) => {
    const items = await placeRecords(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "places.add",
  summary: "Adds a place, with a first profile that says its figures.",
  limit: "write",
  input: placeToAdd,
  output: placeRecord,
  status: 201,
  act: ({ actor, input }) => addPlace(actor, input),
  etag: ({ version }) => version,
  location: ({ slug }) => `/api/v1/places/${slug}`,
});
