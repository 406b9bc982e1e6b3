import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editPicture, removePicture } from "@/lib/profiles/pictures/commands";
import { pictureById } from "@/lib/profiles/pictures/queries";
import { pictureParams, pictureSchema, pictureText } from "@/lib/profiles/pictures/schema";

export const GET = endpoint({
  permission: "pictures.read",
  summary: "One picture of a place.",
  limit: "read",
  params: pictureParams,
  output: pictureSchema,
  act: ({ params }) => pictureById(params.slug, params.id),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "pictures.edit",
  summary: "Changes what is told of a picture: its author, its licence, its source and what is to be seen on it.",
  limit: "write",
  params: pictureParams,
  input: pictureText,
  output: pictureSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editPicture(signedIn(actor), params.slug, params.id, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "pictures.remove",
  summary: "Takes a picture away; its files are erased within two hours.",
  limit: "write",
  params: pictureParams,
  ifMatch: true,
  status: 204,
  act: ({ actor, params, version }) => removePicture(signedIn(actor), params.slug, params.id, version),
});
