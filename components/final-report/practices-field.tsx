"use client";

import { useCallback, useState } from "react";
import { TextField } from "@/components/plan/form/text-field";
import { newKey } from "@/components/query/idempotency-key";
import editorStyles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { fieldId } from "@/components/ui/fields/form-field";
import { Removed } from "@/components/ui/lists/removed";
import { useEditedList } from "@/components/ui/lists/use-edited-list";
import type { Practice, ReportContent } from "@/lib/final-report/content";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { withValueAt } from "@/lib/merge/at";
import type { PlanText } from "@/lib/plan-model/text-form";
import { LIMITS } from "@/lib/text/limits";
import { CodeChoice, type Option } from "./code-choice";
import type { ReportMessages } from "./messages";

type Props = {
  practices: Practice[];
  original: Locale;
  both: boolean;
  themes: Option[];
  places: Option[];
  locale: Locale;
  messages: ReportMessages;
  change: (update: (content: ReportContent) => ReportContent) => void;
};

const EMPTY: PlanText = { en: null, zh: null, of: null };
const buttonId = (key: string, what: string) => `practice-${key}-${what}`;

/** The good practices in their order: to write, to add, to move by buttons, to remove and to get back. */
export function PracticesField({ practices, original, both, themes, places, locale, messages, change }: Props) {
  const [announcement, setAnnouncement] = useState("");
  const list = useEditedList<Practice>(practices, (edit) =>
    change((now) => ({ ...now, practices: edit(now.practices) })),
  );
  const set = useCallback((path: string, value: unknown) => change((now) => withValueAt(now, path, value)), [change]);
  const nameOf = (index: number) => formatMessage(messages.practice, locale, { number: index + 1 });
  const text = { original, both, messages: messages.form, onText: set };

  function add() {
    const item = { key: newKey(), title: EMPTY, body: EMPTY, themes: [], places: [] };
    list.add(item, [fieldId(`practices.${item.key}.title.${original}`)]);
  }
  function move(key: string, by: -1 | 1) {
    // The button that made the move; where it cannot go further, the other one.
    const order = by < 0 ? ["up", "down"] : ["down", "up"];
    const to = list.move(
      key,
      by,
      order.map((what) => buttonId(key, what)),
    );
    if (to !== null)
      setAnnouncement(formatMessage(messages.form.movedTo, locale, { number: to + 1, count: practices.length }));
  }

  return (
    <>
      <ol className={editorStyles.editedItems} id={fieldId("practices")} tabIndex={-1}>
        {practices.map((practice, index) => {
          const { key } = practice;
          const path = `practices.${key}`;
          const name = nameOf(index);
          const button = (what: "up" | "down" | "remove", disabled: boolean, act: () => void) => (
            <button
              type="button"
              id={buttonId(key, what)}
              className={classes(controls.button, controls.quiet)}
              disabled={disabled}
              onClick={act}
            >
              {messages.form[what]} <span className="visually-hidden">{name}</span>
            </button>
          );
          return (
            <li key={key} className={editorStyles.editedItem} aria-label={name}>
              <div className={editorStyles.editedItemHead}>
                <h3>{name}</h3>
                <div className={editorStyles.editedItemButtons}>
                  {practices.length > 1 && button("up", index === 0, () => move(key, -1))}
                  {practices.length > 1 && button("down", index === practices.length - 1, () => move(key, 1))}
                  {button("remove", false, () => list.remove(key, [buttonId(key, "undo")]))}
                </div>
              </div>
              <TextField
                {...text}
                path={`${path}.title`}
                label={messages.fields.practiceTitle}
                value={practice.title}
                longest={LIMITS.line}
                line
              />
              <TextField
                {...text}
                path={`${path}.body`}
                label={messages.fields.practiceBody}
                example={index === 0 ? messages.examples.practiceBody : undefined}
                value={practice.body}
                longest={LIMITS.paragraphs}
              />
              <CodeChoice
                path={`${path}.themes`}
                label={messages.fields.themes}
                chosen={practice.themes}
                options={themes}
                onChoose={(chosen) => set(`${path}.themes`, chosen)}
              />
              <CodeChoice
                path={`${path}.places`}
                label={messages.fields.places}
                hint={messages.hints.places}
                chosen={practice.places}
                options={places}
                onChoose={(chosen) => set(`${path}.places`, chosen)}
              />
            </li>
          );
        })}
      </ol>
      {list.gone.map((one) => (
        <Removed
          key={one.item.key}
          id={buttonId(one.item.key, "undo")}
          text={formatMessage(messages.form.removed, locale, { name: nameOf(one.index) })}
          undo={messages.form.undo}
          onUndo={() =>
            list.restore(
              one,
              ["up", "down", "remove"].map((what) => buttonId(one.item.key, what)),
            )
          }
        />
      ))}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <button type="button" className={controls.button} onClick={add}>
        {messages.addPractice}
      </button>
    </>
  );
}
