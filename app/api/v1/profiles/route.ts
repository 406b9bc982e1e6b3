import { endpoint } from "@/app/api/pipeline";
import { listProfiles } from "@/lib/profiles/queries";
import { profileListQuery } from "@/lib/profiles/schema";

export const GET = endpoint({
  policy: "profiles.read",
  limit: "read",
  query: profileListQuery,
  act: ({ query: { limit, cursor, sort, ...filter }, locale }) => listProfiles(filter, { limit, cursor, sort, locale }),
});
