import type { FieldError } from "@/lib/access/problems";
import { keyedPath, valueAt, withValueAt } from "@/lib/merge/at";
import { patchOf } from "@/lib/merge/merge";

type Check = (patch: object) => Promise<FieldError[]>;

/**
 * What of a change the server takes: a field that it would refuse is held back, so that it stays as it is stored, and
 * everything beside it is saved. `faults` are the fields held back.
 */
export async function acceptable<C extends object>(
  patch: Partial<C>,
  stored: C,
  check: Check,
): Promise<{ patch: Partial<C>; faults: FieldError[] }> {
  if (Object.keys(patch).length === 0) return { patch, faults: [] };
  const faults = await check(patch);
  if (faults.length === 0) return { patch, faults };
  // A text by itself; what says nothing without it, such as a new item without its title, as a whole.
  const texts = faults.reduce((left, { path }) => withStored(left, stored, path), patch);
  const items = (await check(texts)).reduce((left, { path }) => withStoredItem(left, stored, path), texts);
  const fields = { ...items };
  for (const { path } of await check(items)) delete fields[path.split(".")[0] as keyof C];
  return { patch: patchOf(stored, { ...stored, ...fields }), faults };
}

/** The change with an item of a list as it is stored, or without it. */
function withStoredItem<C extends object>(patch: Partial<C>, stored: C, path: string): Partial<C> {
  const [list = "", key = ""] = keyedPath(patch, path).split(".");
  const items = valueAt(patch, list);
  if (!key || !Array.isArray(items)) return patch;
  const before = valueAt(stored, `${list}.${key}`);
  const own = (item: { key?: string }) => item.key === key;
  return withValueAt(
    patch,
    list,
    items.flatMap((item) => (own(item) ? (before ?? []) : item)),
  );
}

function withStored<C extends object>(patch: Partial<C>, stored: C, path: string): Partial<C> {
  // By its key: in what is stored, an item may have another number.
  const at = keyedPath(patch, path);
  const written = valueAt(patch, at);
  return written === undefined ? patch : withValueAt(patch, at, valueAt(stored, at) ?? emptyOf(written));
}

const emptyOf = (written: unknown) => (typeof written === "string" ? "" : null);
