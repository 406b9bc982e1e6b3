import { notFound } from "next/navigation";
import { cardResponse } from "@/lib/handouts/cards/card";
import { projectCard } from "@/lib/handouts/cards/queries";
import { isLocale } from "@/lib/language/locales";

type Given = { params: Promise<{ locale: string; code: string }> };

/** A project's card, for a frame on the site of one of its places. */
export async function GET(_: Request, { params }: Given): Promise<Response> {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  return cardResponse(await projectCard(code, locale), locale);
}
