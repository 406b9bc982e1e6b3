import { endpoint } from "@/app/api/pipeline";
import { listProfiles } from "@/lib/profiles/catalogue-queries";
import { profilePage } from "@/lib/profiles/present";
import { profileListQuery } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "profiles.read",
  summary: "The published profiles, filtered and sorted",
  limit: "read",
  query: profileListQuery,
  output: profilePage,
  act: ({ query: { limit, cursor, sort, ...filter }, locale }) => listProfiles(filter, { limit, cursor, sort, locale }),
});
