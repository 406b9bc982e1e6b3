import { allLocalDrafts, type LocalDraft } from "@/components/ui/autosave/browser-store";
import { DraftCopies } from "@/components/ui/autosave/draft-copy";
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
  const waiting = allLocalDrafts(owner).filter(({ place }) => place.startsWith(beginning));
  const left = new Set<string>();
  for (const place of new Set(waiting.map((asSaved) => asSaved.place))) {
    const part = place.slice(beginning.length);
    const ofItsPage = part === "timeline" || isTyped(place);
    const saved = !ofItsPage && (await savePart(owner, code, part as SavedPart, locale).catch(() => false));
    if (!saved) left.add(place);
  }
  return allLocalDrafts(owner).filter(({ place }) => left.has(place));
}

async function savePart(owner: number, code: string, part: SavedPart, locale: Locale): Promise<boolean> {
  const copies = new DraftCopies<Content>(owner, `plan/${code}/${part}`);
  const asSaved = copies.left();
  if (asSaved.length === 0) return true;
  const ports = partPorts(code, part, locale, locale);
  const stored = await ports.load();
  // What an editor keeps of the languages' ages is its own; here the texts go as they are.
  const sync = new DraftSync<Content>(stored, {
    ...ports,
    asSaved: undefined,
    ...copies.ports,
  });
  try {
    sync.restoreLocal(asSaved);
    return await sync.flush();
  } finally {
    sync.stop();
  }
}
