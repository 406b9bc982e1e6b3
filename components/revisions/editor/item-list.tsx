"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Removed } from "@/components/editing/removed";
import type { Messages as Errors } from "@/components/projects/form-field";
import { newKey } from "@/components/projects/new-key";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Content, ContentItem, List } from "@/lib/profiles/revisions/content";
import type { Names } from "../names";
import type { EditWords } from "./field-name";
import { buttonId, type ItemActions, ItemFields } from "./item-fields";

type Props = {
  list: List;
  items: ContentItem[];
  errors: Errors;
  names: Names;
  locale: Locale;
  words: EditWords;
  change: (update: (content: Content) => Content) => void;
};

type Gone = { item: ContentItem; index: number };

const NOTHING: Errors = {};
const blank = (): ContentItem => ({
  key: newKey(),
  title: { en: "", zh: "" },
  body: { en: "", zh: "" },
  themes: [],
  derivedFromParagraph: null,
});

/** The items of a list in their order: to write, to add, to move by buttons, to remove and to get back. */
export function ItemList({ list, items, errors, names, locale, words, change }: Props) {
  const [gone, setGone] = useState<Gone[]>([]);
  const [told, setTold] = useState("");
  const toFocus = useRef<string[]>([]);
  const present = useRef(items);
  present.current = items;

  // After a move, the button that made it; where it cannot go further, the other one.
  useEffect(() => {
    const found = toFocus.current.map((id) => document.getElementById(id)).find((el) => el && !el.matches(":disabled"));
    toFocus.current = [];
    found?.focus();
  });

  const update = useCallback(
    (change_: (items: ContentItem[]) => ContentItem[]) =>
      change((content) => ({ ...content, [list]: change_(content[list]) })),
    [change, list],
  );

  const actions = useMemo(
    (): ItemActions => ({
      edit: (key, edit) => update((all) => all.map((item) => (item.key === key ? edit(item) : item))),
      move: (key, by) => {
        const from = present.current.findIndex((item) => item.key === key);
        const to = from + by;
        if (to < 0 || to >= present.current.length) return;
        update((all) => {
          const without = all.filter((item) => item.key !== key);
          return [...without.slice(0, to), all[from] as ContentItem, ...without.slice(to)];
        });
        toFocus.current =
          by < 0 ? [buttonId(key, "up"), buttonId(key, "down")] : [buttonId(key, "down"), buttonId(key, "up")];
        setTold(say(words.movedTo, locale, { number: to + 1, count: present.current.length }));
      },
      remove: (key) => {
        const index = present.current.findIndex((item) => item.key === key);
        const item = present.current[index];
        if (!item) return;
        update((all) => all.filter((other) => other.key !== key));
        setGone((before) => [...before, { item, index }]);
        toFocus.current = [`undo-${key}`];
      },
    }),
    [update, words, locale],
  );

  function restore({ item, index }: Gone) {
    update((all) => [...all.slice(0, index), item, ...all.slice(index)]);
    setGone((before) => before.filter((other) => other.item.key !== item.key));
    toFocus.current = [buttonId(item.key, "up"), buttonId(item.key, "down")];
  }

  function add() {
    const item = blank();
    update((all) => [...all, item]);
    toFocus.current = [`field-${list}-${items.length}-title-en`];
  }

  return (
    <>
      {items.length === 0 && <p className="section-empty">{words.emptyList[list]}</p>}
      <ol className="edited-items">
        {items.map((item, index) => (
          <ItemFields
            key={item.key}
            list={list}
            item={item}
            index={index}
            count={items.length}
            errors={Object.keys(errors).some((path) => path.startsWith(`${list}.${index}.`)) ? errors : NOTHING}
            names={names}
            locale={locale}
            words={words}
            actions={actions}
          />
        ))}
      </ol>
      {gone.map((one) => (
        <Removed
          key={one.item.key}
          id={`undo-${one.item.key}`}
          text={say(words.removed, locale, { title: one.item.title[locale] || one.item.title.en || words.untitled })}
          undo={words.undo}
          onUndo={() => restore(one)}
        />
      ))}
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <button type="button" className="button" onClick={add}>
        {words.add[list]}
      </button>
    </>
  );
}
