import type { FieldError } from "@/lib/access/problems";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { check } from "@/lib/platform/field-errors";
import { type Settings, type SettingsEdit, settingsEdit } from "@/lib/rounds/schema";
import { SITE_PAGES, type SitePage } from "@/lib/site/pages";

/** A page's text in one language, as a field of the form. */
export type TextField = `${SitePage}.${Locale}`;
export type TextValues = Record<TextField, string>;

export const textField = (page: SitePage, locale: Locale): TextField => `${page}.${locale}`;

/** The texts as they are stored; empty where the usual one stands. */
export const textsOf = ({ texts }: Settings): TextValues =>
  Object.fromEntries(
    SITE_PAGES.flatMap((page) => LOCALES.map((locale) => [textField(page, locale), texts[page]?.[locale] ?? ""])),
  ) as TextValues;

type Change = { ok: true; value: SettingsEdit } | { ok: false; errors: FieldError[] };

/** What the form changes of the stored texts, by the server's own rules; or what is wrong at which field. */
export function textChangeOf(stored: TextValues, values: TextValues): Change {
  const bare = (page: SitePage, locale: Locale) => values[textField(page, locale)].trim();
  const changed = SITE_PAGES.filter((page) =>
    LOCALES.some((locale) => bare(page, locale) !== stored[textField(page, locale)].trim()),
  );
  if (changed.length === 0) return { ok: true, value: {} };
  const halves = changed.flatMap((page) =>
    LOCALES.filter((locale) => !bare(page, locale) && LOCALES.some((other) => bare(page, other))).map((locale) => ({
      path: textField(page, locale),
      code: "bothLanguages",
    })),
  );
  if (halves.length > 0) return { ok: false, errors: halves };
  const texts = Object.fromEntries(
    changed.map((page) => [page, bare(page, "en") ? { en: bare(page, "en"), zh: bare(page, "zh") } : null]),
  );
  const checked = check(settingsEdit, { texts });
  if (checked.ok) return checked;
  return { ok: false, errors: checked.errors.map((error) => ({ ...error, path: error.path.replace("texts.", "") })) };
}
