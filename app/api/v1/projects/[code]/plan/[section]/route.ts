import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { LONGEST_FORM } from "@/app/api/request-parts";
import { signedIn } from "@/lib/access/actor";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { sectionSchema } from "@/lib/plans/sections/present";
import { sectionOf } from "@/lib/plans/sections/queries";
import { entriesOf } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { code } from "@/lib/text/schema";

const sectionParams = projectParams.extend({ section: code(40) });

export const GET = endpoint({
  permission: "plan.read",
  summary: "One section of a plan; version 0 and no content where nobody has written it yet.",
  limit: "read",
  params: sectionParams,
  output: sectionSchema,
  act: ({ actor, params }) => sectionOf(params.code, params.section, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "plan.edit",
  summary: 'Saves fields of a section; If-Match: "0" begins one. 412 carries the section as somebody else left it.',
  limit: "write",
  params: sectionParams,
  input: entriesOf(code(40), z.unknown()),
  longest: LONGEST_FORM,
  output: sectionSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editSection(signedIn(actor), params.code, params.section, version, input),
  etag: ({ version }) => version,
});
