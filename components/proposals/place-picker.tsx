"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { DraftPart } from "@/components/ui/autosave/draft-form";
import forms from "@/components/ui/forms.module.css";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { isCalled } from "@/lib/places/called";
import styles from "./proposal.module.css";

export type PlaceOption = { slug: string; side: string; name: { en: string; zh: string } };

type Props = {
  id: string;
  /** Name of the form's values; what is typed but not chosen goes by `<name>Typed`. */
  name: string;
  places: PlaceOption[];
  /** Places that cannot be chosen, as they are on one's own side: whoever types one is told why. */
  sameSide?: PlaceOption[];
  chosen?: string[];
  invalid?: boolean;
  describedBy?: string;
  locale: Locale;
  messages: { partnerRemove: string } & TypedMessages;
  onChanged?: () => void;
};

type TypedMessages = { partnerTyped: string; partnerSameSide: string };

/** What is wrong with a name that was typed and chooses no place. */
export function typedProblem(typed: string, sameSide: PlaceOption[], locale: Locale, messages: TypedMessages): string {
  const own = sameSide.find(({ name }) => isCalled(name, typed));
  return own
    ? formatMessage(messages.partnerSameSide, locale, { name: own.name[locale] })
    : formatMessage(messages.partnerTyped, locale, { name: typed });
}

/** Chooses places by typing a name in either language; the chosen ones stand above the field. */
export function PlacePicker(props: Props) {
  const { id, name, places, sameSide = [], chosen: initial = [], invalid, describedBy } = props;
  const { locale, messages, onChanged } = props;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(() => initial.filter((slug) => places.some((place) => place.slug === slug)));
  const before = useRef(chosen);
  const [unknown, setUnknown] = useState("");

  useEffect(() => {
    if (before.current !== chosen) onChanged?.();
    before.current = chosen;
  }, [chosen, onChanged]);

  function choose(typed: string): boolean {
    const found = places.find(({ slug, name }) => slug === typed || isCalled(name, typed));
    if (!found || !input.current) return false;
    input.current.value = "";
    setChosen((now) => (now.includes(found.slug) ? now : [...now, found.slug]));
    return true;
  }
  function enter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const typed = event.currentTarget.value.trim();
    if (!choose(typed)) setUnknown(typed);
  }
  function remove(slug: string) {
    setChosen((now) => now.filter((other) => other !== slug));
    input.current?.focus();
  }

  return (
    <div className={styles.placePicker}>
      <DraftPart name={name} value={chosen} onRestore={setChosen} />
      <div aria-live="polite">
        {chosen.length > 0 && (
          <ul>
            {places
              .filter(({ slug }) => chosen.includes(slug))
              .map((place) => (
                <li key={place.slug}>
                  <input type="hidden" name={name} value={place.slug} />
                  <SideTag side={place.side} /> {place.name[locale]}
                  <button
                    type="button"
                    className={styles.placePickerRemove}
                    aria-label={formatMessage(messages.partnerRemove, locale, { name: place.name[locale] })}
                    onClick={() => remove(place.slug)}
                  >
                    ×
                  </button>
                </li>
              ))}
          </ul>
        )}
      </div>
      <input
        ref={input}
        id={id}
        name={`${name}Typed`}
        list={list}
        autoComplete="off"
        aria-invalid={invalid || !!unknown || undefined}
        aria-describedby={[describedBy, unknown && `${id}-unknown`].filter(Boolean).join(" ") || undefined}
        onKeyDown={enter}
        onBlur={(event) => choose(event.currentTarget.value)}
        onInput={(event) => {
          setUnknown("");
          // A choice from the list replaces the text at once, while typing goes letter by letter.
          const { inputType } = event.nativeEvent as InputEvent;
          if (!inputType || inputType === "insertReplacementText") choose(event.currentTarget.value);
        }}
      />
      {unknown && !invalid && (
        <p className={forms.fieldError} id={`${id}-unknown`} role="alert">
          {typedProblem(unknown, sameSide, locale, messages)}
        </p>
      )}
      <datalist id={list}>
        {places
          .filter(({ slug }) => !chosen.includes(slug))
          .map((place) => (
            <option key={place.slug} value={place.name[locale]}>
              {place.name[locale === "en" ? "zh" : "en"]}
            </option>
          ))}
      </datalist>
    </div>
  );
}
