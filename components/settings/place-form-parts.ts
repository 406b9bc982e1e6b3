import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** What the form of a place needs besides the place: what travels to the browser with it. */
export function placeFormParts(taxonomy: Taxonomy, locale: Locale) {
  const { placesPage, profile, catalogue, numbers, problems, project } = messagesOf(locale);
  return {
    choices: {
      sides: taxonomy.sides.map(({ code, name }) => ({ value: code, name: name[locale] })),
      kinds: Object.entries(catalogue.kinds).map(([value, name]) => ({ value, name })),
    },
    locale,
    messages: placesPage.form,
    figures: profile.fields,
    numbers,
    required: problems.required,
    failure: project.failure,
  };
}
