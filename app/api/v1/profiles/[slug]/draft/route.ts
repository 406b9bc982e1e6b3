import { endpoint } from "@/app/api/pipeline";
import { LONGEST_FORM } from "@/app/api/request-parts";
import { discardDraft } from "@/lib/profiles/revisions/commands/discard";
import { editDraft } from "@/lib/profiles/revisions/commands/edit";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { revisionSchema } from "@/lib/profiles/revisions/present";
import { found, openRevision } from "@/lib/profiles/revisions/queries";
import { draftOpening, draftPatch } from "@/lib/profiles/revisions/schema";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "drafts.read",
  summary: "The open revision of a profile: its draft, or what was submitted.",
  limit: "read",
  params: profileParams,
  output: revisionSchema,
  act: async ({ params, actor }) => found(await openRevision(params.slug, actor)),
  etag: (revision) => revision.version,
});

export const POST = endpoint({
  permission: "drafts.open",
  summary: "Begins a draft as a copy of the published revision, or of the earlier one named.",
  limit: "write",
  params: profileParams,
  input: draftOpening,
  output: revisionSchema,
  status: 201,
  act: ({ params, actor, input }) => openDraft(actor, params.slug, input.from),
  etag: (revision) => revision.version,
  location: (revision) => `/api/v1/profiles/${revision.place.slug}/draft`,
});

export const PATCH = endpoint({
  permission: "drafts.edit",
  summary: "Saves a change of the draft; 412 carries the stored draft when somebody else saved one in between.",
  limit: "write",
  params: profileParams,
  input: draftPatch,
  longest: LONGEST_FORM,
  output: revisionSchema,
  ifMatch: true,
  act: ({ params, actor, version, input }) => editDraft(actor, params.slug, version, input),
  etag: (revision) => revision.version,
});

export const DELETE = endpoint({
  permission: "drafts.discard",
  summary: "Throws the draft away; what is published stays.",
  limit: "write",
  params: profileParams,
  ifMatch: true,
  status: 204,
  act: ({ params, actor, version }) => discardDraft(actor, params.slug, version),
});
