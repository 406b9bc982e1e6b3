"use client";

import { formatTime } from "@/lib/language/format";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";

type Props = { saved: { at: Date } | "impossible" | null; locale: Locale; words: Messages["propose"] };

/** Says that the text is kept, and since when. */
export function KeptNote({ saved, locale, words }: Props) {
  if (!saved) return null;
  if (saved === "impossible") return <p className="field-error">{words.notKept}</p>;
  return <p className="hint">{say(words.autosaved, locale, { time: formatTime(saved.at, locale) })}</p>;
}
