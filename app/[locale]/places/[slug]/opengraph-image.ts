import { notFound } from "next/navigation";
import { pictureOfLink } from "@/app/picture-of-link";
import { placePicture } from "@/lib/handouts/place-picture";
import { isLocale } from "@/lib/language/locales";
import { profileBySlug } from "@/lib/profiles/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listProjects } from "@/lib/tracking/list";

export { SIZE as size } from "@/lib/handouts/picture";
export const contentType = "image/png";
export const alt = "Tandem 同舟";

type Given = { params: Promise<{ locale: string; slug: string }> };

/** What a link to a place looks like where links are shown as pictures: what its page shows to everybody. */
export default async function PlacePicture({ params }: Given): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [profile, terms, projects] = await Promise.all([
    profileBySlug(slug, null),
    taxonomy(),
    listProjects({ place: [slug] }, { limit: 100 }, null),
  ]);
  if (!profile) notFound();
  return pictureOfLink(await placePicture(profile, projects.items, terms, locale));
}
