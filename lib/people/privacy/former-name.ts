import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { reads } from "@/lib/platform/database";
import type { Bilingual } from "@/lib/taxonomy/queries";

/** What somebody is called once the account is erased: by what they were, “former coordinator of Wuhan”. */
export async function formerName(personId: number): Promise<Bilingual> {
  const held = await reads().membership.findMany({
    where: { personId },
    select: { role: true, place: { select: { nameEn: true, nameZh: true } } },
    orderBy: { id: "asc" },
  });
  const first = held.find(({ place }) => place) ?? held[0];
  const place: Bilingual = { en: first?.place?.nameEn ?? "", zh: first?.place?.nameZh ?? "" };
  const called = (locale: Locale) => {
    const { former } = messagesOf(locale).privacy;
    return formatMessage(former[first?.role ?? "none"], locale, { place: place[locale] });
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, called(locale)])) as Bilingual;
}
