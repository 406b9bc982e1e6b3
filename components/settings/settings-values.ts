import { QUANTITIES, type Quantity } from "@/lib/language/quantities";
import { readNumber } from "@/lib/language/read-number";
import { check } from "@/lib/platform/field-errors";
import { type Settings, settingsEdit } from "@/lib/rounds/schema";

/** The settings as the form holds them: numbers as they are typed, the share in per cent. */
export type SettingsValues = { proposalsOutsideRounds: boolean; amendmentMonths: string; amendmentBudgetShare: string };

/** A share of the budget in whole per cent. */
export const percentOf = (share: number): number => Math.round(share * 100);

/** What is stored, as the form shows it. */
export const valuesOf = (settings: Settings): SettingsValues => ({
  proposalsOutsideRounds: settings.proposalsOutsideRounds,
  amendmentMonths: String(settings.amendmentMonths),
  amendmentBudgetShare: String(percentOf(settings.amendmentBudgetShare)),
});

function number(typed: string, quantity: Quantity): number | null {
  const reading = readNumber(typed, QUANTITIES[quantity]);
  return reading.kind === "value" ? reading.value : null;
}

/** What the form changes of what is stored, by the server's own rules; or what is wrong at which field. */
export function changeOf(stored: SettingsValues, values: SettingsValues) {
  const share = number(values.amendmentBudgetShare, "percent");
  const all = {
    proposalsOutsideRounds: values.proposalsOutsideRounds,
    amendmentMonths: number(values.amendmentMonths, "amendmentMonths"),
    // Of whole numbers, a hundredth is as exact as the number typed: 29 makes 0.29.
    amendmentBudgetShare: share === null ? null : share / 100,
  };
  const names = Object.keys(all) as (keyof SettingsValues)[];
  const changed = names.filter((name) => values[name] !== stored[name]);
  return check(settingsEdit, Object.fromEntries(changed.map((name) => [name, all[name]])));
}
