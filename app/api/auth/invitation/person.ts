import { asLocale, type Locale } from "@/lib/language/locales";
import type { Fields } from "../bridge";

/** What the invited person says of themselves, as the form on a page in `locale` carries it. */
export const personIn = ({ nameEn = "", nameZh = "", timeZone = "", language }: Fields, locale: Locale) => ({
  nameEn,
  nameZh,
  timeZone,
  locale: asLocale(language || locale),
});
