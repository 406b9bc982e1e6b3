"use client";

import { type ReactNode, useRef, useState } from "react";
import { askWhether, askWhich, confirmation, shownNumber } from "@/lib/language/asked-number";
import { formatLarge } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { doubtAbout, QUANTITIES, type Quantity } from "@/lib/language/quantities";
import { type NumberFault, readNumber, writtenNumber } from "@/lib/language/read-number";
import { formatMessage } from "@/lib/language/say";
import controls from "../controls.module.css";
import forms from "../forms.module.css";
import { FormField, fieldId } from "./form-field";

export type NumberMessages = Messages["numbers"];

export type NumberFieldProps = {
  path: string;
  label: ReactNode;
  hint?: string;
  optional?: string;
  /** The field's name in its form. */
  name?: string;
  quantity: Quantity;
  /** The last value of what is measured, by which a slip can be told. */
  last?: number | null;
  className?: string;
  /** Numbers that are offered. */
  list?: readonly number[];
  error?: string;
  locale: Locale;
  messages: NumberMessages;
};

type Props = NumberFieldProps & {
  typed: string;
  onTyped: (typed: string) => void;
  /** Whether what is typed was typed before the page was left, and not settled. */
  found?: boolean;
  /**
   * The number that is typed, null when nothing is; undefined while it is none, or a question about it is open. `meant`
   * when it is the answer to such a question, and no number on the way to another one.
   */
  onSettle?: (value: number | null | undefined, typed: string, meant?: true) => void;
  onLeave?: () => void;
};

/**
 * A field for a number as it is typed: shows how it was understood, asks where it can be meant in two ways or is
 * unusual, and says why it is none. What is not settled is marked with `data-unsettled`, for the form to refuse.
 */
export function TypedNumber(props: Props) {
  const { path, label, hint, optional, name, quantity, last, className, locale, messages, typed } = props;
  const input = useRef<HTMLInputElement>(null);
  const [changed, setChanged] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const edited = changed || !!props.found;
  const left = wasLeft || !!props.found;
  const reading = readNumber(typed, QUANTITIES[quantity]);
  const doubted = (value: number) => (value === confirmed ? null : doubtAbout(quantity, value, last));
  const doubt = edited && reading.kind === "value" ? doubted(reading.value) : null;
  const unsettled = reading.kind === "question" || reading.kind === "fault" || doubt !== null;
  // Whether a number is unusual shows when all of it is there; until then each of its digits would be asked about.
  const requested = reading.kind === "question" || (doubt !== null && left);

  function change(text: string, meant?: true) {
    setChanged(true);
    setLeft(false);
    props.onTyped(text);
    const now = readNumber(text, QUANTITIES[quantity]);
    const settled = now.kind === "value" && !doubted(now.value) ? now.value : now.kind === "none" ? null : undefined;
    props.onSettle?.(settled, text, meant);
  }
  function answer(value: number) {
    change(writtenNumber(value), true);
    setLeft(true);
    input.current?.focus();
  }
  function confirm(value: number) {
    setConfirmed(value);
    props.onSettle?.(value, typed, true);
    input.current?.focus();
  }

  const note = `${fieldId(path)}-number`;
  const error = reading.kind === "fault" ? faultText(reading.fault, quantity, locale, messages) : props.error;
  return (
    <FormField path={path} label={label} hint={hint} optional={optional} errors={error ? { [path]: error } : {}}>
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
            type="text"
            name={name}
            inputMode={"whole" in QUANTITIES[quantity] ? "numeric" : "decimal"}
            autoComplete="off"
            className={className}
            value={typed}
            list={props.list && `${note}-list`}
            data-unsettled={unsettled || undefined}
            aria-invalid={control["aria-invalid"] || requested || undefined}
            aria-describedby={[control["aria-describedby"], note].filter(Boolean).join(" ")}
            onChange={(event) => change(event.target.value)}
            onBlur={({ relatedTarget, currentTarget }) => {
              // The button that sends the form asks itself; a question that came now would move it from under the finger.
              const sends = relatedTarget instanceof HTMLButtonElement && relatedTarget.type === "submit";
              setLeft(!sends || relatedTarget.form !== currentTarget.form);
              if (!unsettled) props.onLeave?.();
            }}
          />
          {props.list && (
            <datalist id={`${note}-list`}>
              {props.list.map((offered) => (
                <option key={offered} value={offered} />
              ))}
            </datalist>
          )}
          <div id={note} role={requested ? "status" : undefined} className={forms.numberNote}>
            {edited && !requested && reading.kind === "value" && quantity !== "year" && (
              <p className={forms.numberReading}>
                {formatMessage(messages.understood, locale, { number: shownNumber(reading.value, quantity, locale) })}
              </p>
            )}
            {reading.kind === "question" && (
              <>
                <p>{askWhich(reading.candidates, locale, messages)}</p>
                {reading.candidates.map((candidate) => (
                  <button key={candidate} type="button" className={controls.button} onClick={() => answer(candidate)}>
                    {shownNumber(candidate, quantity, locale)}
                  </button>
                ))}
              </>
            )}
            {requested && doubt && reading.kind === "value" && (
              <>
                <p>{askWhether(doubt, { quantity, value: reading.value, last: last ?? null }, locale, messages)}</p>
                <button type="button" className={controls.button} onClick={() => confirm(reading.value)}>
                  {confirmation(reading.value, quantity, locale, messages)}
                </button>
              </>
            )}
          </div>
        </>
      )}
    </FormField>
  );
}

function faultText(fault: NumberFault, quantity: Quantity, locale: Locale, messages: NumberMessages): string {
  const own = (messages.own as Record<string, string>)[quantity];
  if (own && fault.code !== "notANumber" && fault.code !== "negative") return own;
  if (!("params" in fault)) return messages[fault.code];
  if (fault.code === "tooManyDecimals")
    return formatMessage(messages.tooManyDecimals, locale, { count: fault.params.decimals });
  const bound = "min" in fault.params ? fault.params.min : fault.params.max;
  return formatMessage(messages[fault.code], locale, { bound: formatLarge(bound, locale) });
}
