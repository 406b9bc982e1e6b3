"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import revisionsStyles from "@/components/revisions/revisions.module.css";
import styles from "@/components/ui/autosave/editor.module.css";
import controls from "@/components/ui/controls.module.css";
import type { Messages as Errors } from "@/components/ui/fields/form-field";
import { Removed } from "@/components/ui/lists/removed";
import { type Gone, useEditedList } from "@/components/ui/lists/use-edited-list";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Content, ContentItem, List } from "@/lib/profiles/revisions/content";
import type { EditMessages } from "../messages";
import type { Names } from "../names";
import { buttonId, type ItemActions, ItemFields } from "./item-fields";

type Props = {
  list: List;
  items: ContentItem[];
  errors: Errors;
  names: Names;
  locale: Locale;
  messages: EditMessages;
  change: (update: (content: Content) => Content) => void;
};

const NOTHING: Errors = {};
const blank = (): ContentItem => ({
  key: newKey(),
  title: { en: "", zh: "" },
  body: { en: "", zh: "" },
  themes: [],
  derivedFromParagraph: null,
});

/** The items of a list in their order: to write, to add, to move by buttons, to remove and to get back. */
export function ItemList({ list, items, errors, names, locale, messages, change }: Props) {
  const [announcement, setAnnouncement] = useState("");
  const count = useRef(items.length);
  count.current = items.length;

  const update = useCallback(
    (change_: (items: ContentItem[]) => ContentItem[]) =>
      change((content) => ({ ...content, [list]: change_(content[list]) })),
    [change, list],
  );
  const { gone, add: addItem, move, remove, restore: restoreItem } = useEditedList(items, update);

  const actions = useMemo(
    (): ItemActions => ({
      edit: (key, edit) => update((all) => all.map((item) => (item.key === key ? edit(item) : item))),
      move: (key, by) => {
        // The button that made the move; where it cannot go further, the other one.
        const buttons = [buttonId(key, "up"), buttonId(key, "down")];
        const to = move(key, by, by < 0 ? buttons : buttons.reverse());
        if (to !== null)
          setAnnouncement(formatMessage(messages.movedTo, locale, { number: to + 1, count: count.current }));
      },
      remove: (key) => remove(key, [`undo-${key}`]),
    }),
    [update, move, remove, messages, locale],
  );

  const restore = (one: Gone<ContentItem>) =>
    restoreItem(one, [buttonId(one.item.key, "up"), buttonId(one.item.key, "down")]);
  const add = () => addItem(blank(), [`field-${list}-${items.length}-title-en`]);

  return (
    <>
      {items.length === 0 && <p className={revisionsStyles.sectionEmpty}>{messages.emptyList[list]}</p>}
      <ol className={styles.editedItems}>
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
            messages={messages}
            actions={actions}
          />
        ))}
      </ol>
      {gone.map((one) => (
        <Removed
          key={one.item.key}
          id={`undo-${one.item.key}`}
          text={formatMessage(messages.removed, locale, {
            title: one.item.title[locale] || one.item.title.en || messages.untitled,
          })}
          undo={messages.undo}
          onUndo={() => restore(one)}
        />
      ))}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <button type="button" className={controls.button} onClick={add}>
        {messages.add[list]}
      </button>
    </>
  );
}
