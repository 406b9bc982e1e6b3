import { ApiProblem } from "@/components/query/send";
import type { FaultMessages, Faults } from "./faults";
import { fieldId, type Messages } from "./form-field";

/** What holds fields that are sent together. */
type Fields = HTMLFormElement | HTMLFieldSetElement;

/** Days and moments that are none, or of a year that nothing can be in. */
export function daysOutOfRange(form: Fields, messages: FaultMessages): Messages {
  const days = form.querySelectorAll<HTMLInputElement>("input[type=date], input[type=datetime-local]");
  const at = [...days].flatMap(({ id, validity }) => {
    if (validity.badInput) return [[id, messages.badDate]];
    return validity.rangeUnderflow || validity.rangeOverflow ? [[id, messages.yearRange]] : [];
  });
  return Object.fromEntries(at);
}

/** Sentences by the ids of the fields that paths name. */
export const placedAt = (wrong: Messages): Messages =>
  Object.fromEntries(Object.entries(wrong).map(([path, sentence]) => [fieldId(path), sentence]));

/** The field of the form that a path is about: itself, or the one that it is part of, by its id or its name. */
function fieldAt(form: Fields, path: string): string | null {
  const whole = path.split(".");
  const parts = whole.map((_, index) => whole.slice(0, whole.length - index));
  // The API groups what the form does not: `texts.imprint.en`.
  for (const at of [...parts, whole.slice(1)].map((each) => each.join(".")).filter(Boolean)) {
    if (form.querySelector(`[id="${fieldId(at)}"]`)) return fieldId(at);
    const named = form.elements.namedItem(at);
    const control = named instanceof RadioNodeList ? named[0] : named;
    const field = (control as Element | null)?.closest<HTMLElement>(
      "input[id^='field-'], [data-field] [id], fieldset[id]",
    );
    if (field) return field.id;
  }
  return null;
}

/** Where in the form a refusal's sentences belong; what has no field in it stays with the refusal itself. */
export function refusedAt(error: unknown, form: Fields): Faults {
  const errors = (error instanceof ApiProblem && error.problem.errors) || [];
  const placed = errors.map(({ path, message }) => [fieldAt(form, path), message] as const);
  const at: Messages = {};
  for (const [id, message] of placed) if (id) at[id] ??= message;
  return { at, told: placed.length > 0 && placed.every(([id]) => id) ? error : null };
}

/** What the field with this id holds, whatever it is made of. */
export function heldBy(id: string): string {
  const field = document.getElementById(id);
  const around = field instanceof HTMLFieldSetElement ? field : field?.closest("[data-field]");
  const controls = [...(around?.querySelectorAll<HTMLInputElement>("input, select, textarea") ?? [])];
  return JSON.stringify(controls.map(({ value, checked }) => [value, checked]));
}

export type WrongField = { id: string; name: string; sentence: string };

const WRONG = "[aria-invalid=true], fieldset[aria-describedby$='-error']";

/** The fields of a form that are marked as wrong, in their order. */
export const wrongFieldsOf = (form: HTMLFormElement): WrongField[] =>
  [...form.querySelectorAll<HTMLInputElement | HTMLFieldSetElement>(WRONG)]
    .filter(({ id }) => id)
    .map((field) => ({ id: field.id, name: nameOf(field), sentence: sentenceOf(field) }));

function nameOf(field: HTMLInputElement | HTMLFieldSetElement): string {
  const label = field instanceof HTMLFieldSetElement ? field.querySelector("legend") : field.labels?.[0];
  const own = [...(label?.childNodes ?? [])].filter(
    (part) => !(part instanceof Element && part.matches("[data-aside]")),
  );
  return own
    .map(({ textContent }) => textContent)
    .join("")
    .trim();
}

function sentenceOf(field: HTMLElement): string {
  const said =
    document.getElementById(`${field.id}-error`) ?? field.closest("[data-field]")?.querySelector("[data-over]");
  return said?.textContent?.trim() ?? "";
}

/** Takes the reader to a field, wherever it is folded away. */
export function goToField(id: string): void {
  const field = document.getElementById(id);
  for (let around = field?.closest("details"); around; around = around.parentElement?.closest("details"))
    around.open = true;
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
