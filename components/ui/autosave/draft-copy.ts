import { valueAt } from "@/lib/merge/at";
import { changedPaths, patchOf } from "@/lib/merge/merge";
import type { FieldInWords, LocalDraft } from "./browser-store";
import { WindowCopy } from "./window-copy";

/**
 * What this browser keeps of a draft until the server has it: the content, and the one it was changed from; with it the
 * one that was sent, while nobody knows whether it has arrived.
 */
export type DraftCopy<C> = { at: string; base: C; mine: C; sent?: C };

/** How an editor says what is written in it. */
export type WordsOf = { nameOf: (path: string) => string; shown: (value: unknown, path: string) => string };

/** Where the copies of a draft are kept. */
export type CopyPorts<C> = {
  /** Keeps this window's copy; answers whether it is kept. */
  keep: (copy: DraftCopy<C>) => boolean;
  /** Notes that what a window left is in the draft now, and goes with this window's copy. */
  adopt: (copy: DraftCopy<C>) => void;
  /** Forgets this window's copy, and what was adopted. */
  forget: () => void;
};

/** The copies that this browser keeps of a draft (`place`: which, its kind first) for a person, one per window. */
export class DraftCopies<C extends object> {
  #own: WindowCopy<DraftCopy<C>>;
  #left = new Map<DraftCopy<C>, LocalDraft>();
  /** What the editor calls its fields, and what stands in them, in words. */
  words: WordsOf | null = null;

  constructor(owner: number, place: string) {
    this.#own = new WindowCopy(owner, place);
  }

  readonly ports: CopyPorts<C> = {
    keep: (copy) => {
      const how = { written: patchOf(copy.base, copy.mine), fields: this.#fields(copy) };
      return this.#own.keep(copy, how) !== null;
    },
    adopt: (copy) => {
      const left = this.#left.get(copy);
      if (left) this.#own.adopt(left);
    },
    forget: () => this.#own.forget(),
  };

  #fields({ base, mine }: DraftCopy<C>): FieldInWords[] | undefined {
    const { words } = this;
    return words
      ? changedPaths(base, mine).flatMap((path) => {
          if (path.endsWith(".order")) return [];
          const [label, value] = [words.nameOf(path), words.shown(valueAt(mine, path), path)];
          return label && value ? { label, value } : [];
        })
      : undefined;
  }

  /** What the windows left of the draft, the latest first. */
  left(): DraftCopy<C>[] {
    const left = this.#own.all().filter(({ value }) => value.base && value.mine);
    this.#left = new Map(left.map((draft) => [draft.value, draft]));
    return [...this.#left.keys()];
  }

  /** Says that the draft is open here, with what was left of it; answers how to say that it no longer is. */
  hold(): () => void {
    return this.#own.hold([...this.#left.values()]);
  }
}
