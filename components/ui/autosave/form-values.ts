/** What stands in a form's fields by name; a field that is no text has its chosen values. */
export type FormValues = Record<string, string[]>;

export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// Files cannot be put back; hidden values are somebody's state and no field.
const NEVER = ["file", "password", "hidden", "submit", "button", "reset", "image"];

/** The fields of a form in which something can stand. */
export const fieldsOf = (form: HTMLFormElement): FormField[] =>
  [...form.elements].filter(
    (element): element is FormField =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      !!element.name &&
      !NEVER.includes(element.type),
  );
export const isBox = (field: FormField): field is HTMLInputElement =>
  field.type === "checkbox" || field.type === "radio";

function read(form: HTMLFormElement, heldBy: (field: FormField) => string | null): FormValues {
  const values: FormValues = {};
  for (const field of fieldsOf(form)) {
    values[field.name] ??= [];
    const value = heldBy(field);
    if (value !== null) values[field.name]?.push(value);
  }
  return values;
}

/** What stands in the fields now. */
export const valuesIn = (form: HTMLFormElement): FormValues =>
  read(form, (field) => (isBox(field) && !field.checked ? null : field.value));

/** What stood in the fields when they were made, whatever was typed since. */
export const defaultsIn = (form: HTMLFormElement): FormValues => read(form, defaultOf);

function defaultOf(field: FormField): string | null {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
  }
  if (isBox(field)) return field.defaultChecked ? field.value : null;
  return field.defaultValue;
}

/** What differs from before, by name. */
export const changesOf = (before: FormValues, now: FormValues): FormValues =>
  Object.fromEntries(Object.entries(now).filter(([name, values]) => before[name]?.join("\0") !== values.join("\0")));

/**
 * Puts values into the fields as if they had been typed, so that what holds their state learns of it too; answers which
 * names have no field (yet).
 */
export function putInto(form: HTMLFormElement, values: FormValues): FormValues {
  const left = { ...values };
  const seen: Record<string, number> = {};
  for (const field of fieldsOf(form)) {
    const wanted = values[field.name];
    // What is switched off takes nothing in: it waits until another choice switches it on.
    if (!wanted || field.matches(":disabled")) continue;
    // A box for one of the values may come only with another choice, as a theme does with its cluster.
    if (!isBox(field) || wanted.every((value) => boxOf(form, field.name, value))) delete left[field.name];
    const index = seen[field.name] ?? 0;
    seen[field.name] = index + 1;
    if (isBox(field)) tick(field, wanted.includes(field.value));
    else type(field, wanted[index] ?? "");
  }
  return left;
}

const boxOf = (form: HTMLFormElement, name: string, value: string): boolean =>
  fieldsOf(form).some(
    (field) => isBox(field) && field.name === name && field.value === value && !field.matches(":disabled"),
  );

/**
 * Lets whatever holds the state of a field learn what was typed into the server's page before the scripts had come:
 * they begin with what the server knew, and would show that again at the next change.
 */
export function adoptTyped(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) {
    if (isBox(field)) {
      if (field.checked === field.defaultChecked) continue;
      const typed = field.checked;
      field.checked = field.defaultChecked;
      tick(field, typed);
      continue;
    }
    const typed = field.value;
    const before = defaultOf(field) ?? "";
    if (typed === before) continue;
    const at = field instanceof HTMLTextAreaElement ? field.selectionStart : null;
    // React compares with what it saw last: that must be the server's value, not what was typed.
    field.value = before;
    type(field, typed);
    if (at !== null && field instanceof HTMLTextAreaElement) field.setSelectionRange(at, at);
  }
}

function tick(box: HTMLInputElement, on: boolean): void {
  if (box.checked !== on) box.click();
}

function type(field: FormField, value: string): void {
  if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) return;
  // Past React's own setter, which would take the value for one that it knows.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What was kept of the texts and what was typed meanwhile, both: one after the other where neither holds the other. */
export function joined(saved: FormValues, typed: FormValues, form: HTMLFormElement): FormValues {
  const both = { ...saved };
  for (const field of fieldsOf(form)) {
    const [before, now] = [saved[field.name]?.[0], typed[field.name]?.[0]];
    if (!(field instanceof HTMLTextAreaElement) || !before || !now) continue;
    if (now.includes(before)) both[field.name] = [now];
    else if (!before.includes(now)) both[field.name] = [`${before}\n${now}`];
  }
  return both;
}
