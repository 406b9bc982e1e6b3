import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import styles from "./place-row.module.css";

/** The form to which the boxes of the catalogue's rows belong. */
export const COMPARE_FORM = "compare";

/** Leads from the places that are ticked in the catalogue to the page that shows them side by side, without a script. */
export function CompareForm({ locale }: { locale: Locale }) {
  const { compare } = messagesOf(locale).catalogue;
  return (
    <form id={COMPARE_FORM} className={styles.ticked} action={`/${locale}/places/compare`} method="get">
      <p>{compare.hint}</p>
      <button type="submit" className={classes(controls.button, controls.quiet)}>
        {compare.button}
      </button>
    </form>
  );
}
