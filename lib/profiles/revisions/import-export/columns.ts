import { LISTS } from "../content";

/** How a cell's value and a field of a profile turn into each other. */
type Kind = "text" | "number" | "codes";

export type Column = {
  /** The heading, and the column's name in messages about it. */
  name: string;
  /** The field: a path in the profile, or in the item or note. */
  path: string;
  kind: Kind;
  width: number;
  /** For the reader of the file only; not read back. */
  only?: "shown";
  /** A number that may have decimals; in all other columns of numbers a mark before three digits groups thousands. */
  decimals?: true;
  /** An empty cell is null, not an empty text. */
  empty?: "null" | "absent";
};

const text = (name: string, path: string, width: number, more: Partial<Column> = {}): Column => ({
  name,
  path,
  kind: "text",
  width,
  ...more,
});
const number = (name: string, path: string, more: Partial<Column> = {}): Column => ({
  name,
  path,
  kind: "number",
  width: 14,
  ...more,
});
const codes = (name: string, path: string): Column => ({ name, path, kind: "codes", width: 40 });

/** The sheets of an exported workbook: one row per profile, one per item, one per note. */
export const SHEETS = {
  profiles: {
    name: "Profiles",
    columns: [
      text("slug", "slug", 26),
      text("name_en", "name.en", 26, { only: "shown" }),
      text("name_zh", "name.zh", 20, { only: "shown" }),
      number("revision", "revision", { empty: "absent" }),
      number("population", "population"),
      number("population_year", "populationYear", { empty: "null" }),
      text("population_source", "populationSource", 24, { empty: "null" }),
      number("area_km2", "areaKm2", { decimals: true }),
      number("area_year", "areaYear", { empty: "null" }),
      text("area_source", "areaSource", 24, { empty: "null" }),
      codes("themes", "themes"),
      codes("challenges", "challenges"),
      text("overview_en", "overview.en", 80),
      text("overview_zh", "overview.zh", 80),
    ],
  },
  items: {
    name: "Items",
    columns: [
      text("slug", "slug", 26),
      text("list", "list", 12),
      text("title_en", "title.en", 40),
      text("title_zh", "title.zh", 30),
      text("body_en", "body.en", 80),
      text("body_zh", "body.zh", 80),
      codes("themes", "themes"),
      number("from_overview_paragraph", "derivedFromParagraph", { empty: "null" }),
      text("key", "key", 38, { empty: "absent" }),
    ],
  },
  notes: {
    name: "Notes",
    columns: [
      text("slug", "slug", 26),
      text("about", "field", 14),
      text("note_en", "en", 80),
      text("note_zh", "zh", 80),
    ],
  },
} as const satisfies Record<string, { name: string; columns: Column[] }>;

export type SheetName = keyof typeof SHEETS;

/** What the column `list` of the items' sheet may say. */
export const isList = (value: unknown): value is (typeof LISTS)[number] => LISTS.some((list) => list === value);

/** Reads a field by its path. */
export const fieldOf = (object: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], object);

/** Writes a field by its path, with the objects on the way to it. */
export function setField(object: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() as string;
  let inner = object;
  for (const key of keys) {
    inner[key] ??= {};
    inner = inner[key] as Record<string, unknown>;
  }
  inner[last] = value;
}
