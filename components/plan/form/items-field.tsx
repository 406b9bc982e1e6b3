"use client";

import { type ReactNode, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import editorStyles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { fieldId } from "@/components/ui/fields/form-field";
import { Removed } from "@/components/ui/lists/removed";
import { type Gone, useEditedList } from "@/components/ui/lists/use-edited-list";
import panels from "@/components/ui/panels.module.css";
import { formatMessage } from "@/lib/language/say";
import { valueAt, withValueAt } from "@/lib/merge/at";
import { blankFields, type Content, type ListField } from "@/lib/plan-model/fields";
import { labelled } from "../field-name";
import styles from "./fields.module.css";
import type { Change, FormContext, PlanMessages } from "./messages";

type Item = { key: string };
type Props = {
  field: ListField;
  path: string;
  /** Whether it is in an entry of another list. */
  inner: boolean;
  content: Content;
  formContext: FormContext;
  change: Change;
  /** The fields of the item at a path. */
  fieldsAt: (path: string) => ReactNode;
};

/** Items in their order: to write, to add, to move by buttons, to remove and to get back. */
export function ItemsField({ field, path, inner, content, formContext, change, fieldsAt }: Props) {
  const { messages, locale } = formContext;
  const [announcement, setAnnouncement] = useState("");
  const items = (valueAt(content, path) as Item[] | undefined) ?? [];
  const buttonId = (key: string, what: string) => `${fieldId(path)}-${key}-${what}`;

  const of = field.list as keyof PlanMessages["item"];
  const heading = (messages.fields as Record<string, string>)[field.label];
  // Below a heading of the list, which is only read out where the page is called the same.
  const ItemHeading = inner ? "h5" : "h3";
  const nameOf = (index: number) => formatMessage(messages.item[of], locale, { number: index + 1 });
  const list = useEditedList<Item>(items, (edit) =>
    change((now) => withValueAt(now, path, edit((valueAt(now, path) as Item[] | undefined) ?? []))),
  );

  function add() {
    const item = { key: newKey(), ...blankFields(field.fields) };
    const [first] = field.fields;
    const at = `${path}.${item.key}.${first?.name}`;
    list.add(item, [fieldId(first?.kind === "text" ? `${at}.${formContext.original}` : at)]);
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
      setAnnouncement(formatMessage(messages.form.movedTo, locale, { number: to + 1, count: items.length }));
  }
  const restore = (one: Gone<Item>) =>
    list.restore(
      one,
      ["up", "down", "remove"].map((what) => buttonId(one.item.key, what)),
    );

  return (
    <section className={styles.itemsField} aria-label={inner ? undefined : labelled(messages, field.label)}>
      {inner ? (
        <h4>{heading}</h4>
      ) : (
        <h2 className={heading ? styles.itemsTitle : "visually-hidden"}>{labelled(messages, field.label)}</h2>
      )}
      {items.length === 0 && (
        <p className={panels.sectionEmpty} id={fieldId(path)} tabIndex={-1}>
          {messages.none[of]}
        </p>
      )}
      <ol className={editorStyles.editedItems}>
        {items.map((item, index) => {
          const name = nameOf(index);
          const button = (what: "up" | "down" | "remove", disabled: boolean, act: () => void) => (
            <button
              type="button"
              id={buttonId(item.key, what)}
              className={classes(controls.button, controls.quiet)}
              disabled={disabled}
              onClick={act}
            >
              {messages.form[what]} <span className="visually-hidden">{name}</span>
            </button>
          );
          return (
            <li key={item.key} className={editorStyles.editedItem} aria-label={name}>
              <div className={editorStyles.editedItemHead}>
                <ItemHeading>{name}</ItemHeading>
                <div className={editorStyles.editedItemButtons}>
                  {items.length > 1 && button("up", index === 0, () => move(item.key, -1))}
                  {items.length > 1 && button("down", index === items.length - 1, () => move(item.key, 1))}
                  {button("remove", false, () => list.remove(item.key, [buttonId(item.key, "undo")]))}
                </div>
              </div>
              <div className={classes(styles.itemFields, styles[of])}>{fieldsAt(`${path}.${item.key}`)}</div>
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
          onUndo={() => restore(one)}
        />
      ))}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <button type="button" className={controls.button} onClick={add}>
        {messages.add[of]}
      </button>
    </section>
  );
}
