"use client";

import { useEffect, useRef, useState } from "react";
import { Removed } from "@/components/editing/removed";
import { fieldId } from "@/components/projects/form-field";
import { newKey } from "@/components/projects/new-key";
import { withValueAt } from "@/lib/editing/at";
import { formatNumber } from "@/lib/language/format";
import { say } from "@/lib/language/say";
import { CURRENCIES } from "@/lib/projects/plan/choices";
import type { PlanText } from "@/lib/projects/plan/sections";
import { type Budget, sumsOf } from "../budget-sums";
import { BudgetTable } from "../budget-table";
import { NumberField, SelectField } from "./plain-fields";
import { TextField } from "./text-field";
import type { Change, Surroundings } from "./words";

type Line = Budget["lines"][number];
type Props = { budget: Budget; firstYear: number; around: Surroundings; change: Change };

/** Who pays how much in which year from what; the sums stand below and follow at once. */
export function BudgetField({ budget, firstYear, around, change }: Props) {
  const { words, places, locale, errors } = around;
  const [gone, setGone] = useState<{ line: Line; index: number }[]>([]);
  const toFocus = useRef<string | null>(null);
  useEffect(() => {
    if (toFocus.current) document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const set = (path: string, value: unknown) => change((now) => withValueAt(now, path, value));
  const update = (edit: (lines: Line[]) => Line[]) =>
    change((now) => ({ ...now, lines: edit((now as unknown as Budget).lines) }));

  function add() {
    const last = budget.lines.at(-1);
    const line: Line = {
      key: newKey(),
      place: last?.place ?? places[0]?.slug ?? "",
      year: last?.year ?? firstYear,
      source: last?.source ?? "OWN",
      amount: 0,
      note: { en: null, zh: null, of: null },
    };
    update((lines) => [...lines, line]);
    toFocus.current = fieldId(`lines.${line.key}.place`);
  }
  function remove(line: Line, index: number) {
    update((lines) => lines.filter(({ key }) => key !== line.key));
    setGone((before) => [...before, { line, index }]);
    toFocus.current = `undo-${line.key}`;
  }
  function restore({ line, index }: { line: Line; index: number }) {
    update((lines) => [...lines.slice(0, index), line, ...lines.slice(index)]);
    setGone((before) => before.filter((other) => other.line.key !== line.key));
    toFocus.current = fieldId(`lines.${line.key}.place`);
  }

  const { total } = sumsOf(budget);
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }));
  return (
    <>
      <SelectField
        path="currency"
        label={words.fields.currency}
        value={budget.currency}
        options={CURRENCIES.map((value) => ({ value, name: value }))}
        onValue={(currency) => set("currency", currency)}
      />
      {budget.lines.length === 0 && (
        <p className="section-empty" id={fieldId("lines")} tabIndex={-1}>
          {words.none.lines}
        </p>
      )}
      <ol className="budget-lines">
        {budget.lines.map((line, index) => {
          const name = say(words.budget.line, locale, { number: index + 1 });
          const at = (field: string) => `lines.${line.key}.${field}`;
          return (
            <li key={line.key} className="budget-line" aria-label={name}>
              <SelectField
                path={at("place")}
                label={words.budget.place}
                value={line.place}
                options={places.map(({ slug, name: called }) => ({ value: slug, name: called }))}
                onValue={(place) => place && set(at("place"), place)}
              />
              <NumberField
                path={at("year")}
                label={words.fields.year}
                value={line.year}
                whole
                error={errors[at("year")]}
                onValue={(year) => year !== null && set(at("year"), year)}
                onUnreadable={around.onUnreadable}
              />
              <SelectField
                path={at("source")}
                label={words.fields.source}
                value={line.source}
                options={options(words.choices.source)}
                onValue={(source) => source && set(at("source"), source)}
              />
              <NumberField
                path={at("amount")}
                label={`${words.fields.amount} (${budget.currency})`}
                value={line.amount || null}
                whole
                error={errors[at("amount")]}
                onValue={(amount) => set(at("amount"), amount ?? 0)}
                onUnreadable={around.onUnreadable}
              />
              <TextField
                path={at("note")}
                label={words.fields.note}
                value={line.note}
                longest={200}
                line
                original={around.original}
                both={around.both}
                locale={locale}
                words={words.form}
                onText={(path, text: PlanText) => set(path, text)}
              />
              <button type="button" className="button quiet" onClick={() => remove(line, index)}>
                {words.form.remove} <span className="visually-hidden">{name}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {gone.map((one) => (
        <Removed
          key={one.line.key}
          id={`undo-${one.line.key}`}
          text={say(words.form.removed, locale, { name: say(words.budget.line, locale, { number: one.index + 1 }) })}
          undo={words.form.undo}
          onUndo={() => restore(one)}
        />
      ))}
      <button type="button" className="button" onClick={add}>
        {words.add.lines}
      </button>
      <div className="budget-total">
        <NumberField
          path="total"
          label={`${words.fields.total} (${budget.currency})`}
          hint={words.fieldHints.total}
          value={budget.total}
          whole
          error={errors.total}
          onValue={(stated) => set("total", stated)}
          onUnreadable={around.onUnreadable}
        />
        {budget.lines.length > 0 && budget.total !== total && (
          <button type="button" className="button quiet" onClick={() => set("total", total)}>
            {say(words.budget.takeSum, locale, { sum: formatNumber(total, locale) })}
          </button>
        )}
        {budget.total !== null && budget.total !== total && (
          <p className="behind" role="status">
            {say(words.budget.differs, locale, { difference: formatNumber(Math.abs(budget.total - total), locale) })}
          </p>
        )}
      </div>
      {budget.lines.length > 0 && (
        <BudgetTable
          budget={budget}
          nameOf={(slug) => places.find((place) => place.slug === slug)?.name ?? slug}
          locale={locale}
          words={words}
        />
      )}
    </>
  );
}
