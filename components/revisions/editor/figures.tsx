"use client";

import { type Messages as Errors, FormField } from "@/components/ui/fields/form-field";
import { NumberField } from "@/components/ui/fields/number-field";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { type Content, FIGURES } from "@/lib/profiles/revisions/content";
import { LIMITS } from "@/lib/text/limits";
import type { EditMessages } from "../messages";
import styles from "./editor.module.css";

type Props = {
  content: Content;
  published: Content | null;
  sourcePage: number | null;
  errors: Errors;
  locale: Locale;
  messages: EditMessages;
  numbers: NumberMessages;
  change: (update: (content: Content) => Content) => void;
  onUnreadable: (path: string, unreadable: boolean) => void;
};

/** Population and area; a changed figure asks for its year and source. */
export function Figures({
  content,
  published,
  sourcePage,
  errors,
  locale,
  messages,
  numbers,
  change,
  onUnreadable,
}: Props) {
  const now = (figure: (typeof FIGURES)[number]) => {
    if (!published) return undefined;
    const value = formatNumber(published[figure.value], locale);
    const source = published[figure.source];
    if (source)
      return formatMessage(messages.fromSource, locale, { value, source, year: String(published[figure.year]) });
    return sourcePage === null ? undefined : formatMessage(messages.fromBrochure, locale, { value, page: sourcePage });
  };
  return FIGURES.map((figure) => {
    const requested =
      !published ||
      content[figure.value] !== published[figure.value] ||
      content[figure.year] !== null ||
      content[figure.source] !== null;
    const set = (field: keyof Content) => (value: unknown) => change((draft) => ({ ...draft, [field]: value }));
    return (
      <div key={figure.value} className={styles.figureFields}>
        <NumberField
          path={figure.value}
          label={messages.called.fields[figure.value]}
          hint={now(figure)}
          value={content[figure.value]}
          quantity={figure.value}
          last={published?.[figure.value]}
          locale={locale}
          messages={numbers}
          error={errors[figure.value]}
          onValue={(value) => value !== null && set(figure.value)(value)}
          onUnreadable={onUnreadable}
        />
        {requested && (
          <>
            <NumberField
              path={figure.year}
              label={messages.called.fields.year}
              hint={messages.yearHint}
              value={content[figure.year]}
              quantity="year"
              locale={locale}
              messages={numbers}
              error={errors[figure.year]}
              onValue={set(figure.year)}
              onUnreadable={onUnreadable}
            />
            <FormField
              path={figure.source}
              label={messages.called.fields.source}
              hint={messages.sourceHint}
              errors={errors}
              longest={LIMITS.source}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  value={content[figure.source] ?? ""}
                  onChange={(event) => set(figure.source)(event.target.value || null)}
                />
              )}
            </FormField>
          </>
        )}
      </div>
    );
  });
}
