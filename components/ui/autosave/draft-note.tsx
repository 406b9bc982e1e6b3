"use client";

import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import controls from "../controls.module.css";
import forms from "../forms.module.css";
import panels from "../panels.module.css";
import { useDraftOwner } from "./draft-owner";
import type { DraftNotice } from "./form-draft";

/** The one place that says that what is written is kept; it is said by what keeps it, and only while that is so. */
export function DraftNote({ notice: announcement, onDiscard }: { notice: DraftNotice; onDiscard: () => void }) {
  const keeper = useDraftOwner();
  if (!keeper) return null;
  const { messages, locale } = keeper;
  switch (announcement.kind) {
    case "none":
      return null;
    case "saved":
      return <p className="hint">{messages.keeping}</p>;
    case "impossible":
      return <p className={forms.fieldError}>{messages.impossible}</p>;
    case "sentElsewhere":
      return (
        <p className={panels.notice} role="status">
          {messages.sentElsewhere}
        </p>
      );
    case "restored":
      return (
        <p className={panels.notice} role="status">
          <Sentence
            text={messages.restored}
            values={{ date: <Moment at={announcement.at} locale={locale} /> }}
            locale={locale}
          />{" "}
          <button type="button" className={controls.link} onClick={onDiscard}>
            {messages.discard}
          </button>
        </p>
      );
  }
}
