import { discardLocalDraft, localCopies } from "./browser-store";
import type { Written } from "./form-draft";
import type { FormPlace } from "./form-kinds";
import { formHash } from "./requested-form";
import { WindowCopy } from "./window-copy";

type Way = { from: FormPlace; to: FormPlace; href: string; about: string };

/**
 * Hands what is written in one form on to another one at `href`, where it is gone on with: it is kept there and no longer
 * here. Answers the address that shows it; null where the browser keeps nothing.
 */
export function handOver(owner: number, { from, to, href, about }: Way, values: Written["values"]): string | null {
  const kept = new WindowCopy<Written>(owner, to).keep({ values, parts: {} }, { href, about });
  if (!kept) return null;
  for (const copy of localCopies(owner, from)) discardLocalDraft(owner, copy);
  return href + formHash(to);
}
