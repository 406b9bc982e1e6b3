import { endpoint } from "@/app/api/pipeline";
import { changePlace } from "@/lib/places/administration/commands";
import { placeRecordOf } from "@/lib/places/administration/queries";
import { placeChange, placeRecord } from "@/lib/places/administration/schema";
import { placeParams } from "@/lib/places/schema";

export const GET = endpoint({
  permission: "places.read",
  summary: "A place as the secretariat looks after it.",
  limit: "read",
  params: placeParams,
  output: placeRecord,
  act: ({ actor, params }) => placeRecordOf(params.slug, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "places.change",
  summary: "Changes what is told of a place, retires it, or brings it back.",
  limit: "write",
  params: placeParams,
  input: placeChange,
  output: placeRecord,
  ifMatch: true,
  act: ({ actor, params, version, input }) => changePlace(actor, params.slug, version, input),
  etag: ({ version }) => version,
});
