import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { type LocalDraft, placeOf } from "./browser-store";
import type { DraftKind, FormKind } from "./form-kinds";
import { formHash } from "./requested-form";

/** What a kept text belongs to, in words. */
export const draftName = (draft: LocalDraft, forms: Messages["kept"]["forms"]): string => {
  const names: Record<FormKind | DraftKind, string> & Partial<Record<string, string>> = forms;
  return names[placeOf(draft).split("/")[0] ?? ""] ?? forms.unknown;
};

/** The way to the very form of a kept text, in the language that is read now. */
export const draftHref = ({ href, place }: LocalDraft, locale: Locale): string =>
  href.replace(/^\/(en|zh)(?=\/|$)/, `/${locale}`) + formHash(place);
