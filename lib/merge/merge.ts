/** A field that two people changed differently: which, and what each made of it. */
export type Conflict = { path: string; mine: unknown; theirs: unknown };
/** What is taken where two people changed the same field; of two texts, both may be kept, one below the other. */
export type Choice = "mine" | "theirs" | "both";
type Choose = (path: string) => Choice;
type Item = { key: string };
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isItem = (value: unknown): value is Item => isFields(value) && typeof value.key === "string";
/** Whether a list's items are told apart by their keys; any other list is one field. */
const isKeyed = (...lists: unknown[]): boolean =>
  lists.every((list) => Array.isArray(list) && list.every(isItem)) && lists.some((list) => (list as []).length > 0);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** A text with blanks at its ends is the text that the server makes of it; an empty one is none. */
const bare = (value: unknown) => (typeof value === "string" ? value.trim() || null : value);
const alike = (a: unknown, b: unknown) => same(bare(a), bare(b));
const below = (path: string, name: string) => (path ? `${path}.${name}` : name);
const keysOf = (list: unknown) => (list as Item[]).map(({ key }) => key);
const byKey = (list: unknown) => new Map(((list ?? []) as Item[]).map((item) => [item.key, item]));

/** Kept by the server beside what people write: of two, the stored one is right. */
const isServers = (path: string) => path.endsWith(".of");

/** Puts what only the other order has after the item that it stands behind there. */
function woven(lead: string[], other: string[]): string[] {
  const order = [...lead];
  for (const [index, key] of other.entries()) {
    if (order.includes(key)) continue;
    const before = other.slice(0, index).findLast((candidate) => order.includes(candidate));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

/** Whether what only one of the two still has is there: it is, unless the other removed what this one left alone. */
const stays = (before: unknown, left: unknown) => before === undefined || !same(before, left);

/**
 * Joins what two people made of the same content. Fields that only one of them changed are taken from that one; where
 * both changed the same field differently, `choose` decides (mine, until somebody has chosen) and the field is listed.
 * Objects are joined field by field, lists of items with keys item by item; anything else is one field.
 */
export function merged<C>(
  base: C,
  mine: C,
  theirs: C,
  choose: Choose = () => "mine",
): { content: C; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];

  function join(path: string, before: unknown, a: unknown, b: unknown): unknown {
    if (isFields(a) && isFields(b)) return joinFields(path, isFields(before) ? before : {}, a, b);
    if (isKeyed(a, b)) return joinItems(path, isKeyed(before) ? before : [], a, b);
    if (alike(a, b) || alike(b, before)) return a;
    if (alike(a, before) || isServers(path)) return b;
    conflicts.push({ path, mine: a, theirs: b });
    const choice = choose(path);
    if (choice === "both" && typeof a === "string" && typeof b === "string") return `${a.trim()}\n\n${b.trim()}`;
    return choice === "theirs" ? b : a;
  }

  function joinFields(path: string, before: Fields, a: Fields, b: Fields): Fields {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const present = names.filter(
      (name) => (name in a && name in b) || stays(before[name], name in a ? a[name] : b[name]),
    );
    return Object.fromEntries(
      present.map((name) => {
        const [own, other] = [name in a ? a[name] : b[name], name in b ? b[name] : a[name]];
        return [name, join(below(path, name), before[name], own, other)];
      }),
    );
  }

  function joinItems(path: string, before: unknown, a: unknown, b: unknown): Item[] {
    const [old, own, other] = [byKey(before), byKey(a), byKey(b)];
    // Who alone changed the order decides it; where both did, theirs is stored already and stays.
    const theirsFirst = !same(keysOf(b), keysOf(before));
    const order = theirsFirst ? woven(keysOf(b), keysOf(a)) : woven(keysOf(a), keysOf(b));
    return order
      .filter((key) => (own.has(key) && other.has(key)) || stays(old.get(key), own.get(key) ?? other.get(key)))
      .map((key) => {
        const [left, right] = [own.get(key) ?? other.get(key), other.get(key) ?? own.get(key)];
        return join(below(path, key), old.get(key), left, right) as Item;
      });
  }

  return { content: join("", base, mine, theirs) as C, conflicts };
}

/**
 * What a content was changed from, after a save of which nobody knows whether it arrived: where the stored content
 * (`theirs`) has what was `sent`, that; where it has not, what it was changed from before.
 */
export function baseAfter<C>(base: C, sent: C, theirs: C): C {
  function after(before: unknown, a: unknown, b: unknown): unknown {
    if (alike(a, b)) return b;
    if (isFields(a) && isFields(b)) return fieldsAfter(isFields(before) ? before : {}, a, b);
    if (!isKeyed(a, b)) return before;
    const old = isKeyed(before) ? before : [];
    const items = fieldsAfter(
      ...([old, a, b].map((list) => Object.fromEntries(byKey(list))) as [Fields, Fields, Fields]),
    );
    const order = same(keysOf(a), keysOf(b)) ? keysOf(b) : woven(keysOf(old), keysOf(b));
    return order.filter((key) => key in items).map((key) => items[key]);
  }

  function fieldsAfter(before: Fields, a: Fields, b: Fields): Fields {
    const names = [...new Set([...Object.keys(before), ...Object.keys(a), ...Object.keys(b)])];
    const values = names
      .filter((name) => name in a || name in b)
      .map((name) => [name, name in a && name in b ? after(before[name], a[name], b[name]) : before[name]] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  return after(base, sent, theirs) as C;
}

/** The paths of all fields of a value that is on one side only. */
function fieldsOf(path: string, value: unknown): string[] {
  if (isKeyed(value)) return (value as Item[]).flatMap((item) => fieldsOf(below(path, item.key), item));
  if (!isFields(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => (name === "key" ? [] : fieldsOf(below(path, name), inner)));
}

function changesIn(path: string, a: unknown, b: unknown): string[] {
  if (alike(a, b) || isServers(path)) return [];
  if (a === undefined || b === undefined) return fieldsOf(path, a ?? b);
  if (isFields(a) && isFields(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.flatMap((name) => changesIn(below(path, name), a[name], b[name]));
  }
  if (!isKeyed(a, b)) return [path];
  const [old, fresh] = [byKey(a), byKey(b)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const moved = same(keysOf(a), keysOf(b)) ? [] : [below(path, "order")];
  return [...keys.flatMap((key) => changesIn(below(path, key), old.get(key), fresh.get(key))), ...moved];
}

/** The paths of the fields in which two contents differ; `practices.order` where the order or number of a list does. */
export const changedPaths = (before: unknown, after: unknown): string[] => changesIn("", before, after);

/** What of a content must be sent so that the other side has it too: the top-level fields that differ. */
export function patchOf<C extends object>(saved: C, wanted: C): Partial<C> {
  const fields = Object.keys(wanted) as (keyof C)[];
  return Object.fromEntries(
    fields.filter((field) => !same(saved[field], wanted[field])).map((field) => [field, wanted[field]]),
  ) as Partial<C>;
}
