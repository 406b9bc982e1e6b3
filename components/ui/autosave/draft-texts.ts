import { patchOf } from "@/lib/merge/merge";
import type { LocalDraft } from "./browser-store";

type Copy = { base?: object; mine?: object };

/** All that was written anew in a kept form or draft, whole, in the order of its fields. */
export function draftTexts({ value }: LocalDraft): string[] {
  const { base, mine } = value as Copy;
  return [...new Set(textsIn(base && mine ? patchOf(base, mine) : value))];
}

function textsIn(written: unknown): string[] {
  if (typeof written === "number") return [String(written)];
  if (typeof written === "string") return written.trim() ? [written.trim()] : [];
  return typeof written === "object" && written !== null ? Object.values(written).flatMap(textsIn) : [];
}
