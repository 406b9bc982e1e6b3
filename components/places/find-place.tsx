import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { LIMITS } from "@/lib/text/limits";
import styles from "./find-place.module.css";

type Props = { label: string; button: string; hint?: string; locale: Locale };

/** The field that finds a place by its name: it leads to the catalogue, with or without a script. */
export function FindPlace({ label, button, hint, locale }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: offices have browsers that do not know <search>
    <form role="search" action={`/${locale}/places`} className={styles.findPlace}>
      <label className={forms.field} data-field="">
        <span>
          {label} <FieldLength longest={LIMITS.search} />
        </span>
        <input type="search" name="q" placeholder={hint} />
      </label>
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {button}
      </button>
    </form>
  );
}
