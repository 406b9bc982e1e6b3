import { endpoint } from "@/app/api/pipeline";
import { endStandIn, standIn } from "@/lib/people/commands/stand-in";
import { placeParams } from "@/lib/places/schema";

export const POST = endpoint({
  permission: "places.standIn",
  summary: "Lets you, of the secretariat, act for a place that has no coordinator, in your own name.",
  limit: "write",
  fresh: true,
  params: placeParams,
  status: 204,
  act: ({ actor, params }) => standIn(actor, params.slug),
});

export const DELETE = endpoint({
  permission: "places.standIn",
  summary: "Gives it back.",
  limit: "write",
  params: placeParams,
  status: 204,
  act: ({ actor, params }) => endStandIn(actor, params.slug),
});
