type Fields = Record<string, unknown>;
type Item = Fields & { key?: string };

/** Where in a list a name leads: to the item with that key, else to the one with that number. */
function indexIn(list: Item[], name: string): number {
  const byKey = list.findIndex((item) => item?.key === name);
  return byKey < 0 && /^\d+$/.test(name) ? Number(name) : byKey;
}

/** What stands at a path in a content; items of lists go by their keys: `items.<key>.title.en`. */
export function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value[indexIn(value, name)];
    return typeof value === "object" && value !== null ? (value as Fields)[name] : undefined;
  }, content);
}

/** The content with another value at a path; all beside it stays the same object. */
export function withValueAt<C>(content: C, path: string, value: unknown): C {
  const [name = "", ...rest] = path.split(".");
  const inner = (before: unknown) => (rest.length ? withValueAt(before ?? {}, rest.join("."), value) : value);
  if (Array.isArray(content)) {
    const index = indexIn(content, name);
    return content.map((item, at) => (at === index ? inner(item) : item)) as unknown as C;
  }
  return { ...content, [name]: inner((content as Fields)[name]) };
}

/** A path as forms write it, with the keys of items for their numbers: `items.3.title.en` → `items.<key>.title.en`. */
export function keyedPath(content: unknown, path: string): string {
  const names = path.split(".");
  let value = content;
  const keyed = names.map((name) => {
    const item = valueAt(value, name);
    const key = Array.isArray(value) ? (item as Item | undefined)?.key : undefined;
    value = item;
    return key ?? name;
  });
  return keyed.join(".");
}
