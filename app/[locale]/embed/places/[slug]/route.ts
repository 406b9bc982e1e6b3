import { notFound } from "next/navigation";
import { cardResponse } from "@/lib/handouts/cards/card";
import { placeCard } from "@/lib/handouts/cards/queries";
import { isLocale } from "@/lib/language/locales";

type Given = { params: Promise<{ locale: string; slug: string }> };

/** A place's card, for a frame on its own site. */
export async function GET(_: Request, { params }: Given): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  return cardResponse(await placeCard(slug, locale), locale);
}
