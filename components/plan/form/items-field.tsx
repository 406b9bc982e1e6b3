"use client";

import { useEffect, useRef, useState } from "react";
import { Removed } from "@/components/editing/removed";
import { fieldId } from "@/components/projects/form-field";
import { newKey } from "@/components/projects/new-key";
import { valueAt, withValueAt } from "@/lib/editing/at";
import { say } from "@/lib/language/say";
import { blankItem, type Field } from "../fields";
import { SectionFields } from "./section-fields";
import type { Change, Content, Surroundings } from "./words";

type Item = { key: string };
type Props = {
  field: Extract<Field, { kind: "items" }>;
  path: string;
  content: Content;
  around: Surroundings;
  change: Change;
};

/** Items in their order: to write, to add, to move by buttons, to remove and to get back. */
export function ItemsField({ field, path, content, around, change }: Props) {
  const { words, locale } = around;
  const [gone, setGone] = useState<{ item: Item; index: number; name: string }[]>([]);
  const [told, setTold] = useState("");
  const toFocus = useRef<string[]>([]);
  const items = (valueAt(content, path) as Item[] | undefined) ?? [];
  const buttonId = (key: string, what: string) => `${fieldId(path)}-${key}-${what}`;

  // After a move, the button that made it; where it cannot go further, the other one.
  useEffect(() => {
    const found = toFocus.current.map((id) => document.getElementById(id)).find((el) => el && !el.matches(":disabled"));
    toFocus.current = [];
    found?.focus();
  });

  const update = (change_: (items: Item[]) => Item[]) =>
    change((now) => withValueAt(now, path, change_((valueAt(now, path) as Item[] | undefined) ?? [])));

  function add() {
    const item = blankItem(field.fields, newKey());
    update((all) => [...all, item]);
    const [first] = field.fields;
    const at = `${path}.${item.key}.${first?.name}`;
    toFocus.current = [fieldId(first?.kind === "text" ? `${at}.${around.original}` : at)];
  }
  function move(key: string, by: -1 | 1) {
    const to = items.findIndex((item) => item.key === key) + by;
    const item = items[to - by];
    if (!item || to < 0 || to >= items.length) return;
    update((all) => {
      const without = all.filter((other) => other.key !== key);
      const moving = all.find((other) => other.key === key) ?? item;
      return [...without.slice(0, to), moving, ...without.slice(to)];
    });
    const order = by < 0 ? ["up", "down"] : ["down", "up"];
    toFocus.current = order.map((what) => buttonId(key, what));
    setTold(say(words.form.movedTo, locale, { number: to + 1, count: items.length }));
  }
  function remove(item: Item, index: number, name: string) {
    update((all) => all.filter(({ key }) => key !== item.key));
    setGone((before) => [...before, { item, index, name }]);
    toFocus.current = [buttonId(item.key, "undo")];
  }
  function restore({ item, index }: { item: Item; index: number }) {
    update((all) => [...all.slice(0, index), item, ...all.slice(index)]);
    setGone((before) => before.filter((other) => other.item.key !== item.key));
    toFocus.current = [buttonId(item.key, "up"), buttonId(item.key, "down"), buttonId(item.key, "remove")];
  }

  const { called } = field;
  return (
    <section className="items-field" aria-label={(words.fields as Record<string, string>)[field.name] ?? ""}>
      {called === "activities" && <h4>{words.fields.activities}</h4>}
      {called === "indicators" && <h2 className="items-title">{words.fields.indicators}</h2>}
      {items.length === 0 && (
        <p className="section-empty" id={fieldId(path)} tabIndex={-1}>
          {words.none[called]}
        </p>
      )}
      <ol className="edited-items">
        {items.map((item, index) => {
          const name = say(words.item[called], locale, { number: index + 1 });
          const button = (what: "up" | "down" | "remove", disabled: boolean, act: () => void) => (
            <button
              type="button"
              id={buttonId(item.key, what)}
              className="button quiet"
              disabled={disabled}
              onClick={act}
            >
              {words.form[what]} <span className="visually-hidden">{name}</span>
            </button>
          );
          return (
            <li key={item.key} className="edited-item" aria-label={name}>
              <div className="edited-item-head">
                <h3>{name}</h3>
                <div className="edited-item-buttons">
                  {items.length > 1 && button("up", index === 0, () => move(item.key, -1))}
                  {items.length > 1 && button("down", index === items.length - 1, () => move(item.key, 1))}
                  {button("remove", false, () => remove(item, index, name))}
                </div>
              </div>
              <div className={`item-fields of-${called}`}>
                <SectionFields
                  fields={field.fields}
                  at={`${path}.${item.key}`}
                  content={content}
                  around={around}
                  change={change}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {gone.map((one) => (
        <Removed
          key={one.item.key}
          id={buttonId(one.item.key, "undo")}
          text={say(words.form.removed, locale, { name: one.name })}
          undo={words.form.undo}
          onUndo={() => restore(one)}
        />
      ))}
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <button type="button" className="button" onClick={add}>
        {words.add[called]}
      </button>
    </section>
  );
}
