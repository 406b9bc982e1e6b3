import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { LocalDraft } from "./browser-store";

type Props = {
  draft: LocalDraft;
  /** So many fields are shown. */
  most: number;
  className?: string;
  locale: Locale;
};

/** What was written, each field by its name; where only its texts are known, how it begins. */
export function DraftWords({ draft, most, className, locale }: Props) {
  const { fields = [], messages } = draft;
  if (fields.length === 0)
    return messages ? (
      <p className={className}>
        <q lang={languageOf(messages, locale)}>{messages}</q>
      </p>
    ) : null;
  return fields.slice(0, most).map(({ label, value }) => (
    <p key={label} className={className}>
      {label && `${label}${PUNCTUATION[locale].colon}`}
      <q lang={languageOf(value, locale)}>{value}</q>
    </p>
  ));
}
