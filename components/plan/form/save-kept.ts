import { allLocalDrafts, type LocalDraft } from "@/components/ui/autosave/browser-store";
import { draftCopies } from "@/components/ui/autosave/draft-copy";
import { DraftSync } from "@/components/ui/autosave/draft-sync";
import { isTyped } from "@/components/ui/fields/typed-draft";
import type { Locale } from "@/lib/language/locales";
import type { Content } from "@/lib/plan-model/fields";
import { partPorts, type SavedPart } from "./part-ports";

/**
 * Saves what this device keeps of a project's plan, so that it is in what is sent; answers what could not be saved,
 * since somebody else changed the same, the server would not take it, or only its page can save it: the timeline, and a
 * number that is no value yet.
 */
export async function saveDraftedPlan(owner: number, code: string, locale: Locale): Promise<LocalDraft[]> {
  const beginning = `plan/${code}/`;
  const left: LocalDraft[] = [];
  for (const kept of allLocalDrafts(owner).filter(({ place }) => place.startsWith(beginning))) {
    const part = kept.place.slice(beginning.length);
    const ofItsPage = part === "timeline" || isTyped(kept.place);
    const saved = !ofItsPage && (await savePart(owner, code, part as SavedPart, locale).catch(() => false));
    if (!saved) left.push(kept);
  }
  return left;
}

async function savePart(owner: number, code: string, part: SavedPart, locale: Locale): Promise<boolean> {
  const copies = draftCopies<Content>(owner, `plan/${code}/${part}`);
  const kept = copies.read();
  if (!kept) return true;
  const ports = partPorts(code, part, locale, locale);
  const stored = await ports.load();
  // What an editor keeps of the languages' ages is its own; here the texts go as they are.
  const sync = new DraftSync<Content>(stored, {
    ...ports,
    kept: undefined,
    keep: copies.keep,
    forget: copies.forget,
  });
  try {
    return !sync.restoreLocal(kept) || (await sync.flush());
  } finally {
    sync.stop();
  }
}
