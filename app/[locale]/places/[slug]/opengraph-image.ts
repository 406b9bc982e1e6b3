import { notFound } from "next/navigation";
import { pictureOfLink } from "@/app/picture-of-link";
import { agreedClusters } from "@/lib/handouts/agreed-clusters";
import { placePicture } from "@/lib/handouts/place-picture";
import { isLocale } from "@/lib/language/locales";
import { profileBySlug } from "@/lib/profiles/queries";
import { taxonomy } from "@/lib/taxonomy/queries";

export { SIZE as size } from "@/lib/handouts/picture-size";
export const contentType = "image/png";
/** Of pages that do not say it themselves. */
export const alt = "Tandem 同舟";

type Given = { params: Promise<{ locale: string; slug: string }> };

/** What a link to a place looks like where links are shown as pictures: what its page shows to everybody. */
export default async function PlacePicture({ params }: Given): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [profile, terms, agreedIn] = await Promise.all([profileBySlug(slug, null), taxonomy(), agreedClusters(slug)]);
  if (!profile) notFound();
  return pictureOfLink(await placePicture(profile, agreedIn, terms, locale), locale);
}
