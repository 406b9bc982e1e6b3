import { useEffect, useMemo, useRef, useState } from "react";

/** An item that was taken out of a list, and where it stood. */
export type Gone<T> = { item: T; index: number };
type Update<T> = (edit: (items: T[]) => T[]) => void;

/**
 * What people do with a list's items while they write: add, move, remove, and get back what was removed. Each says by
 * `focus` on which elements' ids the reader's focus may go on; the first one that is there and enabled gets it.
 */
export function useEditedList<T extends { key: string }>(items: T[], update: Update<T>) {
  const [gone, setGone] = useState<Gone<T>[]>([]);
  const present = useRef(items);
  present.current = items;
  const toFocus = useRef<string[]>([]);

  useEffect(() => {
    const found = toFocus.current.map((id) => document.getElementById(id)).find((el) => el && !el.matches(":disabled"));
    toFocus.current = [];
    found?.focus();
  });

  const actions = useMemo(
    () => ({
      add(item: T, focus: string[]): void {
        update((all) => [...all, item]);
        toFocus.current = focus;
      },
      /** Where the item stands now, counted from 0; null where it could go no further. */
      move(key: string, by: -1 | 1, focus: string[]): number | null {
        const to = present.current.findIndex((item) => item.key === key) + by;
        const item = present.current[to - by];
        if (!item || to < 0 || to >= present.current.length) return null;
        update((all) => {
          const without = all.filter((other) => other.key !== key);
          const moving = all.find((other) => other.key === key) ?? item;
          return [...without.slice(0, to), moving, ...without.slice(to)];
        });
        toFocus.current = focus;
        return to;
      },
      remove(key: string, focus: string[]): void {
        const index = present.current.findIndex((item) => item.key === key);
        const item = present.current[index];
        if (!item) return;
        update((all) => all.filter((other) => other.key !== key));
        setGone((before) => [...before, { item, index }]);
        toFocus.current = focus;
      },
      restore({ item, index }: Gone<T>, focus: string[]): void {
        update((all) => [...all.slice(0, index), item, ...all.slice(index)]);
        setGone((before) => before.filter((other) => other.item.key !== item.key));
        toFocus.current = focus;
      },
    }),
    [update],
  );
  return { gone, ...actions };
}
