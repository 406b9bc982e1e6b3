"use client";

import { memo } from "react";
import styles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type Messages as Errors, fieldId } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { listOfNames, PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { ContentItem, List } from "@/lib/profiles/revisions/content";
import { LIMITS } from "@/lib/text/limits";
import type { EditMessages } from "../messages";
import { type Names, nameOf } from "../names";
import { ThemeChoice } from "./code-choice";
import editorStyles from "./editor.module.css";
import { TextPair } from "./text-pair";

export type ItemActions = {
  edit: (key: string, update: (item: ContentItem) => ContentItem) => void;
  move: (key: string, by: -1 | 1) => void;
  remove: (key: string) => void;
};

type Props = {
  list: List;
  item: ContentItem;
  index: number;
  count: number;
  errors: Errors;
  names: Names;
  locale: Locale;
  messages: EditMessages;
  actions: ItemActions;
};

/** The id of an item's button, by which it is found again after a move. */
export const buttonId = (key: string, what: "up" | "down"): string => `item-${key}-${what}`;

/** One thing offered or sought: both languages of its title and text, its themes, and its place in the list. */
export const ItemFields = memo(function ItemFields(props: Props) {
  const { list, item, index, count, errors, names, locale, messages, actions } = props;
  const path = `${list}.${index}`;
  const name = formatMessage(messages.item[list], locale, { number: index + 1 });
  const edit = (change: Partial<ContentItem>) => actions.edit(item.key, (now) => ({ ...now, ...change }));
  const themes = listOfNames(
    item.themes.map((code) => nameOf(names, code)),
    locale,
  );
  return (
    <li className={styles.editedItem} aria-label={name}>
      <div className={styles.editedItemHead}>
        <h3>{name}</h3>
        <div className={styles.editedItemButtons}>
          <button
            type="button"
            id={buttonId(item.key, "up")}
            className={classes(controls.button, controls.quiet)}
            disabled={index === 0}
            onClick={() => actions.move(item.key, -1)}
          >
            {messages.up} <span className="visually-hidden">{name}</span>
          </button>
          <button
            type="button"
            id={buttonId(item.key, "down")}
            className={classes(controls.button, controls.quiet)}
            disabled={index === count - 1}
            onClick={() => actions.move(item.key, 1)}
          >
            {messages.down} <span className="visually-hidden">{name}</span>
          </button>
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            onClick={() => actions.remove(item.key)}
          >
            {messages.remove} <span className="visually-hidden">{name}</span>
          </button>
        </div>
      </div>
      {item.derivedFromParagraph !== null && (
        <p className="hint" id={fieldId(`${path}.derivedFromParagraph`)} tabIndex={-1}>
          {formatMessage(messages.derived, locale, { number: item.derivedFromParagraph })}{" "}
          <button type="button" className={controls.link} onClick={() => edit({ derivedFromParagraph: null })}>
            {messages.notDerived}
          </button>
          {errors[`${path}.derivedFromParagraph`] && (
            <span className={forms.fieldError}>{errors[`${path}.derivedFromParagraph`]}</span>
          )}
        </p>
      )}
      <TextPair
        path={`${path}.title`}
        label={messages.called.fields.title}
        value={item.title}
        longest={LIMITS.itemTitle}
        line
        errors={errors}
        messages={messages}
        onChange={(language, text) => edit({ title: { ...item.title, [language]: text } })}
      />
      <TextPair
        path={`${path}.body`}
        label={messages.called.fields.text}
        value={item.body}
        longest={LIMITS.item}
        errors={errors}
        messages={messages}
        onChange={(language, text) => edit({ body: { ...item.body, [language]: text } })}
      />
      <details className={editorStyles.itemThemes}>
        <summary>
          {messages.called.fields.itemThemes}
          {PUNCTUATION[locale].colon}
          <span className="hint">{themes || messages.noThemes}</span>
        </summary>
        <ThemeChoice names={names} chosen={item.themes} onChange={(codes) => edit({ themes: codes })} />
      </details>
    </li>
  );
});
