import { endpoint } from "@/app/api/pipeline";
import { changeTerm } from "@/lib/site/terms/commands";
import { termChange, termParams, termRecord } from "@/lib/site/terms/schema";

export const PATCH = endpoint({
  permission: "taxonomy.change",
  summary: "Renames a cluster, theme or challenge, puts it elsewhere, retires it, or brings it back.",
  limit: "write",
  params: termParams,
  input: termChange,
  output: termRecord,
  ifMatch: true,
  act: ({ actor, params, version, input }) => changeTerm(actor, { ...params, version }, input),
  etag: ({ version }) => version,
});
