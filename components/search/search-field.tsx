import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import styles from "./search.module.css";

type Props = { q?: string; messages: Messages["search"]; locale: Locale };

/** The field of the search page: it leads to the answers, with or without a script. */
export function SearchField({ q, messages, locale }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: offices have browsers that do not know <search>
    <form role="search" aria-label={messages.title} action={`/${locale}/search`} className={styles.searchField}>
      <label className={forms.field} data-field="">
        <span>
          {messages.label} <FieldLength longest={LIMITS.search} />
        </span>
        <input type="search" name="q" defaultValue={q} placeholder={messages.hint} data-search="" />
      </label>
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {messages.button}
      </button>
    </form>
  );
}
