import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { VersionCard } from "@/lib/plans/versions/present";
import styles from "./versions.module.css";

type Props = {
  code: string;
  versions: VersionCard[];
  /** Whether the plan as it is now may differ from the latest version. */
  withNow: boolean;
  chosen?: { from: number; to: number | "now"; beside: boolean };
  locale: Locale;
};

/** Chooses two versions to be compared; a plain form, so that it needs no script. */
export function CompareForm({ code, versions, withNow, chosen, locale }: Props) {
  const messages = messagesOf(locale).versions;
  const numbers = versions.map(({ number }) => number ?? 0);
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      {formatMessage(messages.number, locale, { number })}
    </option>
  ));
  return (
    <form className={styles.compareForm} action={`/${locale}/projects/${code}/versions/compare`} method="get">
      <label className={forms.field} data-field="">
        <span>{messages.from}</span>
        <select name="from" defaultValue={chosen?.from ?? numbers[withNow ? 0 : 1]}>
          {options}
        </select>
      </label>
      <label className={forms.field} data-field="">
        <span>{messages.to}</span>
        <select name="to" defaultValue={chosen?.to ?? (withNow ? "now" : numbers[0])}>
          {withNow && <option value="now">{messages.now}</option>}
          {options}
        </select>
      </label>
      <label className={forms.field} data-field="">
        <span>{messages.shownAs}</span>
        <select name="as" defaultValue={chosen?.beside ? "columns" : "text"}>
          <option value="text">{messages.asText}</option>
          <option value="columns">{messages.asColumns}</option>
        </select>
      </label>
      <button type="submit" className={controls.button}>
        {messages.compare}
      </button>
    </form>
  );
}
