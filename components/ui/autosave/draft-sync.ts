import { ApiProblem } from "@/components/query/send";
import type { FieldError } from "@/lib/access/problems";
import { baseAfter, type Choice, type Conflict, changedPaths, merged, patchOf } from "@/lib/merge/merge";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { acceptable } from "../fields/acceptable";
import type { CopyPorts, DraftCopy } from "./draft-copy";
import { joinCopy } from "./join-copy";
import type { OwnSavePorts } from "./own-saves";

/** What the server has of a draft: its content at a version, and who saved that. */
export type Stored<C> = { content: C; version: number; updatedAt: string; editor: Bilingual | null };

export type SaveState =
  | { kind: "saved"; at: string }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "conflict" }
  | { kind: "failed"; error: unknown; savedLocally: boolean };

/** Different texts of the same fields, of two people or two windows of one, of which one is to be chosen each. */
export type DraftConflict<C> = {
  theirs: Stored<C>;
  conflicts: Conflict[];
  choices: Record<string, Choice>;
  /** The fields whose other text is the reader's too, from another window. */
  otherWindow?: string[];
};

export type DraftState<C> = {
  content: C;
  version: number;
  save: SaveState;
  conflict: DraftConflict<C> | null;
  /** Saved changes of somebody else, or of the reader in another window, that were joined with mine. */
  joined: { by: Bilingual | null; paths: string[]; own?: true } | null;
  /** Fields that the server would not take, and that are therefore not saved. */
  faults: FieldError[];
};

/** Where the draft is saved, and what is known of that. */
export type ServerPorts<C> = {
  save: (patch: object, version: number) => Promise<Stored<C>>;
  load: () => Promise<Stored<C>>;
  /** Whether `save` itself takes up a save that was broken off, so that nobody looks first how far it came. */
  takesUp?: true;
  /** A refusal's present state, where it is not in the form of what is stored. */
  read?: (current: unknown) => Stored<C>;
  /** What the server makes of what it is sent; without it, it keeps that as it is. */
  asSaved?: (saved: C, sent: C) => C;
  /** What of a change the server would refuse. */
  check: (patch: object) => Promise<FieldError[]>;
  /** A content as a page that is opened later knows it; without it, as it is. */
  toKeep?: (content: C) => C;
};

/** What the draft needs from around it. */
export type Ports<C> = ServerPorts<C> & CopyPorts<C> & OwnSavePorts;

/** Whether the server says that it did not take what was sent; without an answer, or after a failure, nobody knows. */
const isRefused = (error: unknown) =>
  error instanceof ApiProblem &&
  error.problem.status >= 400 &&
  error.problem.status < 500 &&
  error.problem.status !== 412;

export const PAUSE_MS = 1_200;
export const RETRY_MS = 10_000;
const KEEP_MS = 250;

/**
 * A draft while it is edited: saves a pause after each change, one save at a time; keeps a copy in the browser until
 * the server has it; joins what others saved meanwhile and what other windows left, and asks where both changed the
 * same field.
 */
export class DraftSync<C extends object> {
  #state: DraftState<C>;
  #saved: Stored<C>;
  #listeners = new Set<() => void>();
  #running: Promise<void> | null = null;
  /** What other windows left and is not joined yet. */
  #copies: DraftCopy<C>[] = [];
  /** Of what two texts were made between which one is to be chosen, and which copy holds one of them. */
  #asked: { base: C; copy: DraftCopy<C> | null } | null = null;
  /** What was sent, while nobody knows whether it has arrived. */
  #sent: C | null = null;
  #unsavedLocally = false;
  #timers: Partial<Record<"save" | "keep", ReturnType<typeof setTimeout>>> = {};

  constructor(
    stored: Stored<C>,
    readonly ports: Ports<C>,
  ) {
    this.#saved = stored;
    const save: SaveState = { kind: "saved", at: stored.updatedAt };
    this.#state = { content: stored.content, version: stored.version, save, conflict: null, joined: null, faults: [] };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly state = () => this.#state;

  #set(change: Partial<DraftState<C>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #later(name: "save" | "keep", after: number, act: () => void): void {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(act, after);
  }

  /** Stops what was to happen later; the copy in the browser is written at once. */
  stop(): void {
    clearTimeout(this.#timers.save);
    if (this.#timers.keep !== undefined) this.#keep();
  }

  /** Writes the copy in the browser at once, and saves: the page may be gone in a moment. */
  readonly leave = (): void => {
    if (this.#timers.keep !== undefined) this.#keep();
    void this.flush();
  };

  /** Whether words stand here that neither the server nor this browser has. */
  readonly isUnsavedLocally = (): boolean => this.#unsavedLocally || (this.#timers.keep !== undefined && !this.#keep());

  /** Changes the content, and saves it in a moment. */
  readonly change = (update: (content: C) => C): void => {
    const content = update(this.#state.content);
    if (content === this.#state.content) return;
    this.#set({ content });
    // Not put off by the next letter: whoever types without a pause is kept too.
    if (this.#timers.keep === undefined) this.#later("keep", KEEP_MS, () => this.#keep());
    if (this.#state.conflict) this.#settle(this.#state.conflict);
    else {
      if (this.#state.save.kind !== "saving") this.#set({ save: { kind: "unsaved" } });
      this.#later("save", PAUSE_MS, () => void this.flush());
    }
  };

  #keep(): boolean {
    clearTimeout(this.#timers.keep);
    this.#timers.keep = undefined;
    // Beside an open question, what it is about is kept as changed, so that it is asked again.
    const from = this.#asked?.base ?? this.#saved.content;
    const kept = (content: C) => this.ports.toKeep?.(content) ?? content;
    const copy = { at: new Date().toISOString(), base: kept(from), mine: kept(this.#state.content) };
    this.#unsavedLocally = !this.ports.keep(this.#sent ? { ...copy, sent: kept(this.#sent) } : copy);
    return !this.#unsavedLocally;
  }

  #forget(): void {
    clearTimeout(this.#timers.keep);
    this.#timers.keep = undefined;
    this.#unsavedLocally = false;
    this.ports.forget();
  }

  /** Saves now what is not saved yet; answers whether everything is. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timers.save);
    while (this.#running) await this.#running;
    if (!this.#state.conflict) {
      this.#running = this.#save().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
    return this.#state.save.kind === "saved" && this.#state.faults.length === 0;
  };

  async #save(): Promise<void> {
    if (this.#sent && (await this.#hasArrived())) return;
    const sent = this.#state.content;
    const before = this.#saved.content;
    const { patch, faults } = await acceptable(patchOf(before, sent), before, this.ports.check);
    this.#set({ faults });
    if (Object.keys(patch).length === 0) return this.#done(faults.length > 0);
    this.#set({ save: { kind: "saving" } });
    const now = { ...before, ...patch };
    const content = this.ports.asSaved?.(before, now) ?? now;
    this.#sent = this.ports.takesUp ? null : content;
    try {
      const stored = await this.ports.save(patch, this.#saved.version);
      this.#sent = null;
      this.ports.tellSaved?.(stored.version);
      // What was sent, not what came back: the two say the same, but need not be the same to the letter.
      this.#saved = { ...stored, content };
      this.#set({ version: stored.version });
      if (this.#state.content === sent) {
        // Where a field was held back, what is typed in it stays.
        if (this.ports.asSaved)
          this.#set({ content: faults.length ? this.ports.asSaved(before, sent) : this.#saved.content });
        this.#done(faults.length > 0);
      } else {
        this.#set({ save: { kind: "unsaved" } });
        this.#later("save", PAUSE_MS, () => void this.flush());
      }
    } catch (error) {
      if (isRefused(error)) this.#sent = null;
      this.#failed(error);
    }
  }

  /** Looks, before more is sent, whether what went unanswered has arrived after all; it is joined, and saved on then. */
  async #hasArrived(): Promise<boolean> {
    try {
      const stored = await this.ports.load();
      const isNew = stored.version > this.#saved.version;
      if (isNew) this.receiveRemote(stored);
      this.#sent = null;
      return isNew;
    } catch (error) {
      this.#failed(error);
      return true;
    }
  }

  #done(unsavedFaults: boolean): void {
    if (unsavedFaults) this.#keep();
    else this.#forget();
    this.#set({ save: { kind: "saved", at: this.#saved.updatedAt } });
  }

  #failed(error: unknown): void {
    const problem = error instanceof ApiProblem ? error.problem : null;
    if (problem?.status === 412 && problem.current) {
      this.receiveRemote(this.ports.read?.(problem.current) ?? (problem.current as Stored<C>));
      return;
    }
    this.#set({ save: { kind: "failed", error, savedLocally: this.#keep() } });
    const passes = !problem || problem.status === 0 || problem.status === 429 || problem.status >= 500;
    if (passes) this.#later("save", RETRY_MS, () => void this.flush());
  }

  /** Looks whether it was saved elsewhere meanwhile, as when the reader comes back to the page. */
  readonly pollRemote = async (how?: "quietly"): Promise<void> => {
    if (this.#running || this.#state.conflict || this.#state.save.kind === "saving") return;
    const stored = await this.ports.load().catch(() => null);
    if (stored && stored.version > this.#saved.version && !this.#running && !this.#state.conflict) {
      this.receiveRemote(stored);
      if (how) this.#set({ joined: null });
    }
  };

  /** Joins what was saved elsewhere with what is here. */
  receiveRemote(theirs: Stored<C>): void {
    const before = this.#saved.content;
    const base = this.#sent ? baseAfter(before, this.#sent, theirs.content) : before;
    this.#sent = null;
    const { content, conflicts } = merged(base, this.#state.content, theirs.content);
    if (conflicts.length === 0) this.#adopt(theirs, content);
    else {
      this.#keep();
      const otherWindow = this.ports.isOwnSave?.(theirs.version) ? conflicts.map(({ path }) => path) : undefined;
      this.#ask({ theirs, conflicts, choices: {}, otherWindow }, base, null);
    }
  }

  #ask(conflict: DraftConflict<C>, base: C, copy: DraftCopy<C> | null): void {
    this.#asked = { base, copy };
    this.#set({ conflict, save: { kind: "conflict" } });
  }

  #adopt(theirs: Stored<C>, content: C): void {
    // What changes here for the reader; a save of one's own that was answered too late changes nothing.
    const paths = changedPaths(this.#state.content, content);
    this.#saved = theirs;
    const own = this.ports.isOwnSave?.(theirs.version) ? (true as const) : undefined;
    this.#set({ content, version: theirs.version, conflict: null, joined: { by: theirs.editor, paths, own } });
    this.#set({ save: { kind: "unsaved" } });
    this.#keep();
    // After the present save, if one is still ending.
    this.#later("save", 0, () => void this.flush());
  }

  /** Chooses one of two texts; the last choice saves. */
  readonly choose = (path: string, choice: Choice): void => {
    const { conflict } = this.#state;
    if (conflict) this.#settle({ ...conflict, choices: { ...conflict.choices, [path]: choice } });
  };

  #settle(conflict: DraftConflict<C>): void {
    const { theirs, choices } = conflict;
    const choose = (path: string) => choices[path] ?? "mine";
    const { base, copy } = this.#asked ?? { base: this.#saved.content, copy: null };
    const { content, conflicts } = merged(base, this.#state.content, theirs.content, choose);
    if (!conflicts.every(({ path }) => choices[path])) {
      this.#set({ conflict: { ...conflict, conflicts } });
      return;
    }
    this.#asked = null;
    if (copy) {
      this.ports.adopt(copy);
      this.#set({ content, conflict: null });
      this.#joinCopies();
    } else this.#adopt(theirs, content);
  }

  /**
   * Puts back what this browser kept, in whichever windows, when they were left before the server had it; the latest
   * comes first. Answers when that was written of which something is put back; null where nothing is.
   */
  restoreLocal(copies: DraftCopy<C>[]): string | null {
    if (copies.length === 0) return null;
    const saved = this.#saved.content;
    const isNew = (copy: DraftCopy<C>) => changedPaths(saved, joinCopy(copy, saved, saved).content).length > 0;
    this.#copies = [...copies];
    this.#joinCopies();
    return copies.find(isNew)?.at ?? null;
  }

  /** Joins what windows left, one after the other, up to one that must be asked about. */
  #joinCopies(): void {
    for (let copy = this.#copies.shift(); copy; copy = this.#copies.shift()) {
      this.#sent ??= copy.sent ?? null;
      const { content, base, conflicts, other, otherWindow } = joinCopy(copy, this.#state.content, this.#saved.content);
      this.#set({ content });
      if (conflicts.length > 0) {
        const theirs = { ...this.#saved, content: other };
        this.#ask({ theirs, conflicts, choices: {}, otherWindow }, base, copy);
        return;
      }
      this.ports.adopt(copy);
    }
    if (changedPaths(this.#saved.content, this.#state.content).length === 0) {
      this.#forget();
      if (this.#state.save.kind === "conflict") this.#set({ save: { kind: "saved", at: this.#saved.updatedAt } });
      return;
    }
    this.#set({ save: { kind: "unsaved" } });
    this.#later("save", 0, () => void this.flush());
  }
}
