"use client";

import { useCallback } from "react";
import { Removed } from "@/components/editing/removed";
import { useEditedList } from "@/components/editing/use-edited-list";
import { MilestoneControls, type Option, type PlannedMilestone } from "@/components/plan/form/milestone-controls";
import { fieldId } from "@/components/projects/form-field";
import { languageOf } from "@/components/threads/language-of";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { type EditedMilestone, keyOf, newId } from "./stored";
import type { AmendmentWords } from "./words";

type Update = (milestones: EditedMilestone[]) => EditedMilestone[];
type Props = {
  milestones: EditedMilestone[];
  packages: Option[];
  places: Option[];
  /** The day that a new one is given until another is chosen. */
  day: string;
  locale: Locale;
  words: AmendmentWords;
  errors: Record<string, string>;
  onChange: (update: Update) => void;
};

const at = (id: number | null) => `milestones.${id}`;

/** The milestones of the plan: to move, rename, add and take off, with what each waits for. */
export function MilestonesField(props: Props) {
  const { milestones, packages, places, day, locale, words, errors, onChange } = props;
  const { update, list } = useMilestones(milestones, onChange);
  const undo = (key: string) => `undo-${key}`;

  function add() {
    const id = newId();
    const own = { kind: "MILESTONE" as const, title: "", language: locale, workPackage: null, place: null };
    list.add({ ...own, id, key: keyOf(id), dueOn: day, dependsOn: [] }, [fieldId(`${at(id)}.title`)]);
  }
  const write = ({ key, language }: EditedMilestone, change: Partial<PlannedMilestone>) =>
    update((all) =>
      all.map((each) =>
        each.key === key
          ? { ...each, ...change, ...(change.title && { language: languageOf(change.title, language) }) }
          : each,
      ),
    );
  const others = ({ key }: EditedMilestone) =>
    milestones.flatMap(({ id, title, key: other }) => (id === null || key === other || !title ? [] : { id, title }));

  return (
    <>
      <ol className="edited-items">
        {milestones.map((milestone) => (
          <li
            key={milestone.key}
            className="edited-item milestone-fields"
            id={fieldId(at(milestone.id))}
            tabIndex={-1}
            aria-label={milestone.title}
          >
            <MilestoneControls
              at={at(milestone.id)}
              milestone={milestone}
              others={others(milestone)}
              packages={packages}
              places={places}
              words={words.milestones}
              errors={errors}
              onWrite={(change) => write(milestone, change)}
            />
            <div className="milestone-end">
              <p className="field-error">{errors[at(milestone.id)]}</p>
              <button
                type="button"
                className="button quiet"
                onClick={() => list.remove(milestone.key, [undo(milestone.key)])}
              >
                {words.takeOff} <span className="visually-hidden">{milestone.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      {list.gone.map((one) => (
        <Removed
          key={one.item.key}
          id={undo(one.item.key)}
          text={say(words.tookOff, locale, { title: one.item.title })}
          undo={words.undo}
          onUndo={() => list.restore(one, [fieldId(`${at(one.item.id)}.title`)])}
        />
      ))}
      <button type="button" id="add-milestone" className="button" onClick={add}>
        {words.addMilestone}
      </button>
      <p className="hint">{words.milestonesHint}</p>
    </>
  );
}

/** The list with what of it waits for something that is gone let go of that. */
function useMilestones(milestones: EditedMilestone[], onChange: (update: Update) => void) {
  const update = useCallback(
    (edit: Update) =>
      onChange((all) => {
        const edited = edit(all);
        const there = new Set(edited.map(({ id }) => id));
        return edited.map((each) =>
          each.dependsOn.every((id) => there.has(id))
            ? each
            : { ...each, dependsOn: each.dependsOn.filter((id) => there.has(id)) },
        );
      }),
    [onChange],
  );
  return { update, list: useEditedList<EditedMilestone>(milestones, update) };
}
