import { endpoint } from "@/app/api/pipeline";
import { profileBySlug, published } from "@/lib/profiles/queries";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  policy: "profiles.read",
  limit: "read",
  params: profileParams,
  act: async ({ params, actor }) => published(await profileBySlug(params.slug, actor)),
});
