import { PlaceOptions } from "@/components/places/place-options";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { COMPARED } from "@/lib/profiles/comparison";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./compare.module.css";

type Props = { all: ProfileCard[]; chosen: string[]; taxonomy: Taxonomy; locale: Locale };

/** Chooses another place to compare, or the first two; a plain form, so that it needs no script. Nothing where there is no room. */
export function AddForm({ all, chosen, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).compare;
  if (chosen.length >= COMPARED.most) return null;
  const labels = chosen.length === 0 ? [messages.first, messages.second] : [messages.add];
  const others = all.filter(({ slug }) => !chosen.includes(slug));
  return (
    <form className={styles.addForm} action={`/${locale}/places/compare`} method="get">
      {chosen.map((slug) => (
        <input key={slug} type="hidden" name="place" value={slug} />
      ))}
      {labels.map((label) => (
        <label key={label} className={forms.field} data-field="">
          <span>{label}</span>
          <select name="place" defaultValue="" required>
            <option value="">{messages.choose}</option>
            <PlaceOptions places={others} sides={taxonomy.sides} locale={locale} />
          </select>
        </label>
      ))}
      <button type="submit" className={classes(controls.button, chosen.length < COMPARED.least && controls.primary)}>
        {messages.show}
      </button>
    </form>
  );
}
