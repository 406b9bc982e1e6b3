"use client";

import { formatHere } from "@/lib/language/format";
import { say } from "@/lib/language/say";
import controls from "../controls.module.css";
import forms from "../forms.module.css";
import panels from "../panels.module.css";
import { useKeeper } from "./draft-owner";
import type { Told } from "./form-draft";

/** The one place that says that what is written is kept; it is said by what keeps it, and only while that is so. */
export function KeptNote({ told, onDiscard }: { told: Told; onDiscard: () => void }) {
  const keeper = useKeeper();
  if (!keeper) return null;
  const { words, locale } = keeper;
  switch (told.kind) {
    case "none":
      return null;
    case "kept":
      return <p className="hint">{words.keeping}</p>;
    case "impossible":
      return <p className={forms.fieldError}>{words.impossible}</p>;
    case "restored":
      return (
        <p className={panels.notice} role="status">
          {say(words.restored, locale, { date: formatHere(told.at, locale) })}{" "}
          <button type="button" className={controls.link} onClick={onDiscard}>
            {words.discard}
          </button>
        </p>
      );
  }
}
