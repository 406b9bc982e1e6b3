import type { Chance } from "./chance";
import { hostileDay, hostileMoment, hostileNumber, hostileText, hostileValue } from "./hostile";

/** As much of JSON Schema as the API's document uses. */
export type Form = {
  type?: string | string[];
  properties?: Record<string, Form>;
  required?: string[];
  additionalProperties?: boolean | Form;
  propertyNames?: Form;
  items?: Form;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Form[];
  oneOf?: Form[];
  allOf?: Form[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
};

/** The names that exist, by the fields that name them. */
export type Names = { [field: string]: readonly string[] };

const TEXTS = [
  "Rain gardens",
  "雨水花园",
  "Straße in Łódź 😀",
  "100 % _ $& \\",
  "𠮷野家、水管理。",
  "Två meningar.\n\nOch en till.",
];
const DAYS = ["2026-12-01", "2027-03-31", "2028-02-29", "2029-12-31"];

/** A value of a form: what it asks for, and now and then something else. */
export function valueFor(form: Form, chance: Chance, names: Names, wild: number, field = ""): unknown {
  if (chance.happens(wild)) return hostileFor(form, chance);
  const of = form.anyOf ?? form.oneOf;
  if (of?.length) return valueFor(chance.one(of), chance, names, wild, field);
  if (form.const !== undefined) return form.const;
  if (form.enum?.length) return chance.one(form.enum);
  if (form.allOf?.length)
    return Object.assign({}, ...form.allOf.map((part) => valueFor(part, chance, names, wild, field)));
  const type = [form.type ?? "string"].flat()[0];
  if (type === "object") return objectOf(form, chance, names, wild, field);
  if (type === "array") {
    const length = Math.min(form.maxItems ?? 3, (form.minItems ?? 0) + chance.below(3));
    return Array.from({ length }, () => valueFor(form.items ?? {}, chance, names, wild, field));
  }
  if (type === "integer" || type === "number") return numberOf(form, chance, names, field);
  if (type === "boolean") return chance.happens(0.5);
  if (type === "null") return null;
  return textOf(form, chance, names, field);
}

function objectOf(form: Form, chance: Chance, names: Names, wild: number, field: string) {
  const value: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(form.properties ?? {})) {
    const needed = form.required?.includes(name);
    if (needed || chance.happens(0.6)) value[name] = valueFor(part, chance, names, wild, name);
  }
  if (typeof form.additionalProperties === "object")
    for (let more = chance.below(3); more > 0; more--) {
      const key = String(valueFor(form.propertyNames ?? {}, chance, names, wild, field));
      value[key] = valueFor(form.additionalProperties, chance, names, wild, key);
    }
  if (chance.happens(wild)) value[chance.one(["__proto__", "extra", "", "title\u0000"])] = hostileValue(chance);
  return value;
}

function numberOf({ minimum = 0, maximum = 50 }: Form, chance: Chance, names: Names, field: string): number {
  const known = names[field];
  if (known?.length && chance.happens(0.7)) return Number(chance.one(known)) || 1;
  const low = Math.max(minimum, -1e12);
  const high = Math.min(maximum, 1e12);
  return chance.one([low, high, low + Math.floor(chance.next() * Math.min(high - low, 100))]);
}

function textOf({ format, maxLength = 200 }: Form, chance: Chance, names: Names, field: string): string {
  if (format === "date") return chance.one(DAYS);
  if (format === "date-time") return `${chance.one(DAYS)}T09:00:00Z`;
  if (format === "uuid") return "0b0e7a52-4f0e-4c8e-9b58-0c1d2e3f4a5b";
  const known = names[field];
  if (known?.length && chance.happens(0.9)) return chance.one(known);
  return chance.one(TEXTS).slice(0, maxLength);
}

function hostileFor(form: Form, chance: Chance): unknown {
  const type = [form.type ?? ""].flat()[0];
  if (chance.happens(0.3)) return hostileValue(chance);
  if (form.format === "date") return hostileDay(chance);
  if (form.format === "date-time") return hostileMoment(chance);
  if (type === "string") return hostileText(chance, form.maxLength);
  if (type === "integer" || type === "number") {
    const { minimum = 0, maximum = 0 } = form;
    return chance.one([minimum - 1, minimum, maximum, maximum + 1, hostileNumber(chance)]);
  }
  return hostileValue(chance);
}
