"use client";

import planStyles from "@/components/plan/plan.module.css";
import { newKey } from "@/components/query/idempotency-key";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { fieldId } from "@/components/ui/fields/form-field";
import { NumberField } from "@/components/ui/fields/number-field";
import labels from "@/components/ui/labels.module.css";
import { Removed } from "@/components/ui/lists/removed";
import { type Gone, useEditedList } from "@/components/ui/lists/use-edited-list";
import panels from "@/components/ui/panels.module.css";
import { exactDifference } from "@/lib/language/exact";
import { formatMoney, nameInUnit } from "@/lib/language/format";
import { formatMessage } from "@/lib/language/say";
import { withValueAt } from "@/lib/merge/at";
import { CURRENCIES } from "@/lib/plan-model/choices";
import type { PlanText } from "@/lib/plan-model/text-form";
import { LIMITS } from "@/lib/text/limits";
import { type Budget, sumsOf } from "../budget-sums";
import { BudgetTable } from "../budget-table";
import { limitIn } from "./call-limit";
import styles from "./fields.module.css";
import type { Change, FormContext } from "./messages";
import { SelectField } from "./plain-fields";
import { TextField } from "./text-field";

type Line = Budget["lines"][number];
type Props = { budget: Budget; firstYear: number; formContext: FormContext; change: Change };

/** Who pays how much in which year from what; the sums stand below and follow at once. */
export function BudgetField({ budget, firstYear, formContext, change }: Props) {
  const { messages, places, locale, errors } = formContext;
  const set = (path: string, value: unknown) => change((now) => withValueAt(now, path, value));
  const list = useEditedList<Line>(budget.lines, (edit) =>
    change((now) => ({ ...now, lines: edit((now as unknown as Budget).lines) })),
  );
  const placeOf = ({ key }: Line) => [fieldId(`lines.${key}.place`)];
  const nameOf = (index: number) => formatMessage(messages.item.lines, locale, { number: index + 1 });

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
    list.add(line, placeOf(line));
  }
  const restore = (one: Gone<Line>) => list.restore(one, placeOf(one.item));

  const number = {
    className: planStyles.number,
    locale,
    messages: messages.numbers,
    onUnreadable: formContext.onUnreadable,
  } as const;
  const { total } = sumsOf(budget);
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }));
  return (
    <>
      <SelectField
        path="currency"
        label={messages.fields.currency}
        value={budget.currency}
        options={CURRENCIES.map((value) => ({ value, name: value }))}
        onValue={(currency) => set("currency", currency)}
      />
      {budget.lines.length === 0 && (
        <p className={panels.sectionEmpty} id={fieldId("lines")} tabIndex={-1}>
          {messages.none.lines}
        </p>
      )}
      <ol className={styles.budgetLines}>
        {budget.lines.map((line, index) => {
          const name = nameOf(index);
          const at = (field: string) => `lines.${line.key}.${field}`;
          return (
            <li key={line.key} className={styles.budgetLine} data-testid="budget-line" aria-label={name}>
              <SelectField
                path={at("place")}
                label={messages.fields.place}
                value={line.place}
                options={places.map(({ slug, name: called }) => ({ value: slug, name: called }))}
                onValue={(place) => place && set(at("place"), place)}
              />
              <NumberField
                path={at("year")}
                label={messages.fields.year}
                value={line.year}
                quantity="year"
                {...number}
                error={errors[at("year")]}
                onValue={(year) => year !== null && set(at("year"), year)}
              />
              <SelectField
                path={at("source")}
                label={messages.fields.source}
                value={line.source}
                options={options(messages.choices.source)}
                onValue={(source) => source && set(at("source"), source)}
              />
              <NumberField
                path={at("amount")}
                label={nameInUnit(messages.fields.amount, budget.currency, locale)}
                value={line.amount || null}
                quantity="amount"
                {...number}
                error={errors[at("amount")]}
                onValue={(amount) => set(at("amount"), amount ?? 0)}
              />
              <TextField
                path={at("note")}
                label={messages.fields.note}
                hint={formContext.limit && limitIn(formContext.limit, formContext)}
                value={line.note}
                longest={LIMITS.line}
                line
                original={formContext.original}
                both={formContext.both}
                messages={messages.form}
                onText={(path, text: PlanText) => set(path, text)}
              />
              <button
                type="button"
                className={classes(controls.button, controls.quiet)}
                onClick={() => list.remove(line.key, [`undo-${line.key}`])}
              >
                {messages.form.remove} <span className="visually-hidden">{name}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {list.gone.map((one) => (
        <Removed
          key={one.item.key}
          id={`undo-${one.item.key}`}
          text={formatMessage(messages.form.removed, locale, { name: nameOf(one.index) })}
          undo={messages.form.undo}
          onUndo={() => restore(one)}
        />
      ))}
      <button type="button" className={controls.button} onClick={add}>
        {messages.add.lines}
      </button>
      <div className={styles.budgetTotal}>
        <NumberField
          path="total"
          label={nameInUnit(messages.fields.total, budget.currency, locale)}
          hint={messages.fieldHints.total}
          value={budget.total}
          quantity="amount"
          {...number}
          error={errors.total}
          onValue={(stated) => set("total", stated)}
        />
        {budget.lines.length > 0 && budget.total !== total && (
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            onClick={() => set("total", total)}
          >
            {formatMessage(messages.budget.takeSum, locale, { sum: formatMoney(total, locale) })}
          </button>
        )}
        {budget.total !== null && budget.total !== total && (
          <p className={labels.behind} role="status">
            {formatMessage(messages.budget.differs, locale, {
              difference: formatMoney(exactDifference(budget.total, total), locale),
            })}
          </p>
        )}
      </div>
      {budget.lines.length > 0 && (
        <BudgetTable
          budget={budget}
          nameOf={(slug) => places.find((place) => place.slug === slug)?.name ?? slug}
          locale={locale}
          messages={messages}
        />
      )}
    </>
  );
}
