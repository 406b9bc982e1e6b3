type Fields = Record<string, unknown>;
type Item = Fields & { key: string };

/** What stands at a path in a content; items of lists go by their keys: `items.<key>.title.en`. */
export function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return (value as Item[]).find(({ key }) => key === name);
    return typeof value === "object" && value !== null ? (value as Fields)[name] : undefined;
  }, content);
}

/** The content with another value at a path; all beside it stays the same object. */
export function withValueAt<C>(content: C, path: string, value: unknown): C {
  const [name = "", ...rest] = path.split(".");
  const inner = (before: unknown) => (rest.length ? withValueAt(before ?? {}, rest.join("."), value) : value);
  if (Array.isArray(content))
    return (content as Item[]).map((item) => (item.key === name ? inner(item) : item)) as unknown as C;
  return { ...content, [name]: inner((content as Fields)[name]) };
}
