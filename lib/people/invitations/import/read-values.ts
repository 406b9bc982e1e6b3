import { isLocale, LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { isCalled } from "@/lib/places/called";
import type { Place } from "@/lib/places/queries";
import type { Cluster, Taxonomy } from "@/lib/taxonomy/queries";
import { fold } from "@/lib/text/fold";
import { Role } from "@/prisma/generated/enums";

// What people write into the cells of a table: codes, or the names that the pages show, in either language.

const same = (written: string, names: readonly string[]) => names.some((name) => fold(name) === fold(written));

/** The role that is meant. */
export const roleNamed = (written: string): Role | undefined =>
  Object.values(Role).find((role) => same(written, [role, ...LOCALES.map((locale) => messagesOf(locale).roles[role])]));

/** The place that is meant, by its address or a name. */
export const placeNamed = (written: string, places: Place[]): Place | undefined =>
  places.find(({ slug, name }) => same(written, [slug]) || isCalled(name, written));

/** The cluster that is meant. */
export const clusterNamed = (written: string, { clusters }: Taxonomy): Cluster | undefined =>
  clusters.find(({ code, name, shortName }) => same(written, [code, name.en, name.zh, shortName.en, shortName.zh]));

/** The language that is meant. */
export function languageNamed(written: string): Locale | undefined {
  const code = written.trim().toLowerCase();
  if (isLocale(code)) return code;
  return LOCALES.find((each) =>
    same(
      written,
      LOCALES.map((locale) => messagesOf(locale).terms.languages[each]),
    ),
  );
}
