"use client";

import { useId } from "react";
import { signInHref } from "@/components/projects/failure";
import { languageOf } from "@/components/threads/language-of";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { OpenPartView } from "@/lib/projects/delivery/present";
import { type SaveState, usePart } from "./part-sync";

type Props = {
  code: string;
  part: OpenPartView;
  /** What the place wrote for the last update. */
  last: string | null;
  owner: number;
  locale: Locale;
  words: Messages["progress"]["part"];
};

/** Where a place writes its part of the next update; saved as it is typed. */
export function PartEditor({ code, part, last, owner, locale, words }: Props) {
  const id = useId();
  const { text, change, state, theirs, choose, save } = usePart(code, part, owner, locale);
  return (
    <div className="field part-editor">
      <label htmlFor={id}>{say(words.label, locale, { place: part.place.name[locale] })}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <textarea
        id={id}
        rows={6}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
        onBlur={() => void save()}
      />
      {theirs && (
        <div className="notice part-clash" role="alert">
          <p>{say(words.clash, locale, { person: theirs.author?.[locale] ?? "" })}</p>
          <div className="part-sides">
            <div>
              <strong>{words.mine}</strong>
              <p className="update-body" lang={languageOf(text, locale)}>
                {text}
              </p>
              <button type="button" className="button quiet" onClick={() => choose(true)}>
                {words.keepMine}
              </button>
            </div>
            <div>
              <strong>{words.theirs}</strong>
              <p className="update-body" lang={languageOf(theirs.body, locale)}>
                {theirs.body}
              </p>
              <button type="button" className="button quiet" onClick={() => choose(false)}>
                {words.takeTheirs}
              </button>
            </div>
          </div>
        </div>
      )}
      <p className="part-state">
        <span role="status">
          {typeof state === "object" ? `${words.refused} ${state.refused}` : stateWords(state, words)}
        </span>
        {state === "ended" && <a href={signInHref(locale)}>{words.signIn}</a>}
        {last && !text && (
          <button type="button" className="button quiet" onClick={() => change(last)}>
            {words.useLast}
          </button>
        )}
      </p>
    </div>
  );
}

function stateWords(state: Exclude<SaveState, object>, words: Props["words"]): string {
  return state === "clash" ? "" : words[state];
}
