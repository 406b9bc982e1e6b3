"use client";

import { useEffect, useRef } from "react";
import type { TakingPart } from "@/components/plan/form/words";
import { fieldId } from "@/components/projects/form-field";
import { newKey } from "@/components/projects/new-key";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { EditedMilestone } from "./stored";
import type { AmendmentWords } from "./words";

type Props = {
  milestones: EditedMilestone[];
  places: TakingPart[];
  /** The day that a new one is given until another is chosen. */
  day: string;
  locale: Locale;
  words: AmendmentWords;
  onChange: (milestones: EditedMilestone[]) => void;
};

const KINDS = ["MILESTONE", "DELIVERABLE"] as const;

/** The milestones of the plan: to move, rename, add and take off. */
export function MilestonesField({ milestones, places, day, locale, words, onChange }: Props) {
  const { fields, values } = words.names;
  const toFocus = useRef<string | null>(null);
  useEffect(() => {
    if (toFocus.current) document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const set = (key: string, change: Partial<EditedMilestone>) =>
    onChange(milestones.map((each) => (each.key === key ? { ...each, ...change } : each)));

  function add() {
    const key = newKey();
    const fresh = { id: null, kind: "MILESTONE" as const, title: "", language: locale };
    onChange([...milestones, { ...fresh, key, workPackage: null, place: null, dueOn: day, dependsOn: [] }]);
    toFocus.current = fieldId(`milestones.${key}.title`);
  }
  function remove({ key, id }: EditedMilestone) {
    onChange(
      milestones
        .filter((each) => each.key !== key)
        .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((needed) => needed !== id) })),
    );
    toFocus.current = "add-milestone";
  }

  return (
    <>
      <ol className="amended-milestones">
        {milestones.map((milestone) => {
          const { key, title, kind, dueOn, place, language } = milestone;
          const id = (name: string) => fieldId(`milestones.${key}.${name}`);
          return (
            <li key={key}>
              <div className="field">
                <label htmlFor={id("title")}>{fields.title}</label>
                <input
                  id={id("title")}
                  lang={language}
                  maxLength={160}
                  value={title}
                  onChange={(event) => set(key, { title: event.target.value })}
                />
              </div>
              <div className="field">
                <label htmlFor={id("dueOn")}>{fields.dueOn}</label>
                <input
                  id={id("dueOn")}
                  type="date"
                  value={dueOn}
                  onChange={(event) => event.target.value && set(key, { dueOn: event.target.value })}
                />
              </div>
              <div className="field">
                <label htmlFor={id("kind")}>{fields.kind}</label>
                <select
                  id={id("kind")}
                  value={kind}
                  onChange={(event) => set(key, { kind: event.target.value as (typeof KINDS)[number] })}
                >
                  {KINDS.map((one) => (
                    <option key={one} value={one}>
                      {values.milestoneKind[one]}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor={id("place")}>{fields.place}</label>
                <select
                  id={id("place")}
                  value={place ?? ""}
                  onChange={(event) => set(key, { place: event.target.value || null })}
                >
                  <option value="">{words.noPlace}</option>
                  {places.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <button type="button" className="button quiet" onClick={() => remove(milestone)}>
                {words.takeOff} <span className="visually-hidden">{title}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <button type="button" id="add-milestone" className="button" onClick={add}>
        {words.addMilestone}
      </button>
      <p className="hint">{say(words.milestonesHint, locale)}</p>
    </>
  );
}
