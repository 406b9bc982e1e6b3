import { formatDate } from "@/lib/language/format";
import { asLocale } from "@/lib/language/locales";
import type { FieldInWords } from "./browser-store";
import { type FormField, type FormValues, fieldsOf, isBox } from "./form-values";

/** What was changed in a form as the reader sees it there: the name of each field, and what stands in it. */
export function wordsOf(form: HTMLFormElement, written: FormValues): FieldInWords[] {
  return Object.keys(written).flatMap((name) => {
    const fields = fieldsOf(form).filter((field) => field.name === name);
    const [first] = fields;
    if (!first) return [];
    const value = fields.map(shownIn).filter(Boolean).join(" · ");
    return value ? { label: nameOf(first), value } : [];
  });
}

/** A choice among several is called as its group. */
const nameOf = (field: FormField): string =>
  textOf((isBox(field) && field.closest("fieldset")?.querySelector("legend")) || field.labels?.[0]);

function shownIn(field: FormField): string {
  if (isBox(field)) return field.checked ? textOf(field.labels?.[0]) : "";
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text.trim() ?? "";
  const day = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(field.value);
  if (!day?.[1] || field instanceof HTMLTextAreaElement) return field.value.trim();
  return [formatDate(day[1], asLocale(document.documentElement.lang.slice(0, 2))), day[2]].filter(Boolean).join(" ");
}

/** The words of a label, without what only stands beside them. */
function textOf(label: Element | null | undefined): string {
  const copy = label?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const aside of copy.querySelectorAll("[data-aside], input, select, textarea")) aside.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
