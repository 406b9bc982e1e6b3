import type { Locale } from "@/lib/language/locales";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";

type Props = {
  places: { slug: string; side: string; name: Bilingual }[];
  sides: Taxonomy["sides"];
  locale: Locale;
};

/** The places to choose from in a list, by side, in the order of their names. */
export function PlaceOptions({ places, sides, locale }: Props) {
  const names = new Intl.Collator(locale);
  return sides.map((side) => (
    <optgroup key={side.code} label={side.name[locale]}>
      {places
        .filter((place) => place.side === side.code)
        .sort((a, b) => names.compare(a.name[locale], b.name[locale]))
        .map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name[locale]}
          </option>
        ))}
    </optgroup>
  ));
}
