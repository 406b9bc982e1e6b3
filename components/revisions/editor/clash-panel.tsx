"use client";

import { useEffect, useRef } from "react";
import type { Language } from "@/lib/difference/words";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Content } from "@/lib/profiles/revisions/content";
import type { Choice } from "@/lib/profiles/revisions/merge";
import { type Names, nameOf } from "../names";
import type { Clash } from "./draft-sync";
import { type EditWords, fieldName } from "./field-name";

type Props = {
  clash: Clash;
  content: Content;
  names: Names;
  locale: Locale;
  words: EditWords;
  onChoose: (path: string, choice: Choice) => void;
};

const languageOf = (path: string): Language | undefined =>
  path.endsWith(".en") ? "en" : path.endsWith(".zh") ? "zh" : undefined;

// Two titles do not make one.
const canKeepBoth = (path: string) => !!languageOf(path) && !path.includes(".title.");

/** Both texts of each field that two people changed, and the choice between them. Takes the focus when it appears. */
export function ClashPanel({ clash, content, names, locale, words, onChoose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);
  const { theirs, conflicts, choices } = clash;
  const name = theirs.editor?.[locale] ?? words.someone;
  return (
    <section className="clash" aria-labelledby="clash">
      <h2 id="clash" ref={heading} tabIndex={-1}>
        {say(words.clashTitle, locale, { count: conflicts.length })}
      </h2>
      <p>{say(words.clashText, locale, { name })}</p>
      {conflicts.map(({ path, mine, theirs: other }) => {
        const sides = [
          { whose: words.yours, value: mine },
          { whose: say(words.theirs, locale, { name }), value: other },
        ];
        const options: [Choice, string][] = [
          ["mine", words.keepMine],
          ["theirs", words.takeTheirs],
          ...(canKeepBoth(path) ? [["both", words.keepBoth] as [Choice, string]] : []),
        ];
        return (
          <fieldset key={path} className="clash-field">
            <legend>{fieldName(path, content, words, locale)}</legend>
            <div className="clash-sides">
              {sides.map(({ whose, value }) => (
                <div key={whose}>
                  <h3>{whose}</h3>
                  <p className="clash-text" lang={languageOf(path)}>
                    {shown(value, names) || <em>{words.emptyText}</em>}
                  </p>
                </div>
              ))}
            </div>
            <div className="clash-choices">
              {options.map(([choice, label]) => (
                <button
                  key={choice}
                  type="button"
                  className="button"
                  aria-pressed={choices[path] === choice}
                  onClick={() => onChoose(path, choice)}
                >
                  {label}
                </button>
              ))}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}

/** A field's value in words: codes by their names, notes by what they say. */
function shown(value: unknown, names: Names): string {
  if (!Array.isArray(value)) return value === null || value === undefined ? "" : String(value);
  return value
    .map((entry) => (typeof entry === "string" ? nameOf(names, entry) : `${entry.en} ${entry.zh}`))
    .join(" · ");
}
