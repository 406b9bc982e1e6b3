import { endpoint } from "@/app/api/pipeline";
import { placeSheetOf } from "@/lib/handouts/queries";
import { profileParams } from "@/lib/profiles/schema";

export const GET = endpoint({
  permission: "profiles.read",
  summary: "A place on one page of A4 in both languages, as a PDF to hand over: its facts, what it offers and seeks.",
  limit: "read",
  params: profileParams,
  act: ({ params }) => placeSheetOf(params.slug),
  produces: ["application/pdf"],
  file: (file) => file,
});
