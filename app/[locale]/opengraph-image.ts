import { notFound } from "next/navigation";
import { pictureOfLink } from "@/app/picture-of-link";
import { homePicture } from "@/lib/handouts/home-picture";
import { isLocale } from "@/lib/language/locales";
import { taxonomy } from "@/lib/taxonomy/queries";

export { SIZE as size } from "@/lib/handouts/picture-size";
export const contentType = "image/png";
/** Of pages that do not say it themselves. */
export const alt = "Tandem 同舟";

/** What a link to the home, or to a page without a picture of its own, looks like where links are shown as pictures. */
export default async function HomePicture({ params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return pictureOfLink(await homePicture(await taxonomy(), locale), locale);
}
