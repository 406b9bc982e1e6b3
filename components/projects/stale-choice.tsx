"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Messages as Words } from "@/lib/language/messages";
import { fieldName } from "./field-messages";
import type { Choices } from "./proposal-fields";
import { changedFields, type EditableField, type ProposalValues, withFields } from "./proposal-values";

type Props = {
  mine: ProposalValues;
  theirs: ProposalValues;
  choices: Choices;
  busy: boolean;
  failure: ReactNode;
  words: Words["propose"];
  onSave: (values: ProposalValues) => void;
  onEdit: (values: ProposalValues) => void;
};

/** Two versions of a proposal side by side: for each field that differs, one of them is chosen. */
export function StaleChoice({ mine, theirs, choices, busy, failure, words, onSave, onEdit }: Props) {
  const fields = changedFields(theirs, mine);
  const [own, setOwn] = useState<EditableField[]>(fields);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = withFields(theirs, mine, own);
  const take = (field: EditableField, whose: "mine" | "theirs") =>
    setOwn((now) => (whose === "mine" ? [...now, field] : now.filter((other) => other !== field)));

  const sides = [
    { whose: "mine", name: words.yours, values: mine },
    { whose: "theirs", name: words.theirs, values: theirs },
  ] as const;
  return (
    <section className="stale" aria-labelledby="stale">
      <h2 id="stale" ref={heading} tabIndex={-1}>
        {words.staleTitle}
      </h2>
      <p>{words.staleText}</p>
      {fields.map((field) => (
        <fieldset key={field} className="stale-field">
          <legend>{fieldName(field, words)}</legend>
          {sides.map(({ whose, name, values }) => (
            <label key={whose} className="stale-side">
              <span>
                <input
                  type="radio"
                  name={field}
                  checked={own.includes(field) === (whose === "mine")}
                  onChange={() => take(field, whose)}
                />{" "}
                {name}
              </span>
              <span className="stale-text" lang={field.split(".")[1]}>
                {shown(values[field], field, choices) || <em>{words.emptyValue}</em>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {failure}
      <div className="form-buttons">
        <button type="button" className="button primary" disabled={busy} onClick={() => onSave(chosen)}>
          {busy ? words.saving : words.saveChosen}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => onEdit(chosen)}>
          {words.editFurther}
        </button>
      </div>
    </section>
  );
}

/** A field's value in words. */
function shown(value: string | string[], field: EditableField, { clusters, challenges }: Choices): string {
  const named = [...clusters, ...challenges, ...clusters.flatMap(({ themes }) => themes)];
  const nameOf = (code: string) => named.find((item) => item.code === code)?.name ?? code;
  if (Array.isArray(value)) return value.map(nameOf).join(" · ");
  return field === "cluster" ? nameOf(value) : value;
}
