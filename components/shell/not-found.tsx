import Link from "next/link";
import findPlaceStyles from "@/components/places/find-place.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import styles from "./failure.module.css";
import { publicWays } from "./ways";

/** What a reader finds at an address that has nothing, and where to go instead. */
export function NothingHere({ locale }: { locale: Locale }) {
  const messages = messagesOf(locale).notFound;
  const ways = [...publicWays(locale), { href: `/${locale}`, name: messages.home }];
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: offices have browsers that do not know <search>. */}
      <form role="search" action={`/${locale}/places`} className={findPlaceStyles.findPlace}>
        <label className={forms.field} data-field="">
          <span>
            {messages.find} <FieldLength longest={LIMITS.search} />
          </span>
          <input type="search" name="q" />
        </label>
        <button type="submit" className={classes(controls.button, controls.primary)}>
          {messages.findButton}
        </button>
      </form>
      <ul className={styles.waysOn}>
        {ways.map(({ href, name }) => (
          <li key={href}>
            <Link prefetch={false} href={href}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
