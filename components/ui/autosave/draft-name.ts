import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { copyId, type LocalDraft } from "./browser-store";
import type { DraftKind, FormKind } from "./form-kinds";
import { formHash } from "./requested-form";

/** What a kept text belongs to, in words. */
export const draftName = ({ place }: LocalDraft, forms: Messages["drafts"]["forms"]): string => {
  const names: Record<FormKind | DraftKind, string> & Partial<Record<string, string>> = forms;
  return names[place.split("/")[0] ?? ""] ?? forms.unknown;
};

/** The way to the very form of a kept text, in the language that is read now. */
export const draftHref = (draft: LocalDraft, locale: Locale): string =>
  draft.href.replace(/^\/(en|zh)(?=\/|$)/, `/${locale}`) + formHash(draft.aside ? copyId(draft) : draft.place);
