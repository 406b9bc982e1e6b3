import { endpoint } from "@/app/api/pipeline";
import { profile } from "@/lib/profiles/present";
import { profileBySlug, published } from "@/lib/profiles/queries";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "profiles.read",
  summary: "One place's published profile, whole and in both languages",
  limit: "read",
  params: profileParams,
  output: profile,
  act: async ({ params, actor }) => published(await profileBySlug(params.slug, actor)),
});
