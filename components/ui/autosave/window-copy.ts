import {
  type Copy,
  copyId,
  discardLocalDraft,
  holdLocalDraft,
  type KeptHow,
  type LocalDraft,
  localCopies,
  localCopy,
  markGone,
  saveLocalDraft,
} from "./browser-store";

const CHANNEL = "tandem-drafts";
type Arrived<T> = { owner: number; place: string; sent: T };

/** Copies that are being sent from this window. */
const leaving = new Set<string>();

/** Whether two drafts hold the same, in whatever order it was written. */
export const isSame = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * What a form or editor keeps at its place for a person. Each has a copy of its own there, in each window and each time
 * it is opened anew, so that they lose nothing to each other; what another left is adopted once its words stand here,
 * and goes when this one's goes.
 */
export class WindowCopy<T> {
  #adopted = new Map<string, LocalDraft>();
  #own: Copy;

  constructor(
    readonly owner: number,
    readonly place: string,
  ) {
    this.#own = { place, by: Math.random().toString(36).slice(2) };
  }

  /** All that is kept at the place, whoever wrote it where, the latest first. */
  all(): LocalDraft<T>[] {
    return localCopies<T>(this.owner, this.place);
  }

  /** The same without what is just being sent from this window: a form that comes meanwhile begins anew. */
  waiting(): LocalDraft<T>[] {
    return this.all().filter((one) => !leaving.has(copyId(one)));
  }

  /** Says that what stands here is being sent; answers how to say that an answer has come. */
  leaves(): () => void {
    const ids = [copyId(this.#own), ...this.#adopted.keys()];
    for (const id of ids) leaving.add(id);
    return () => {
      for (const id of ids) leaving.delete(id);
    };
  }

  /** What stands here of it: its own, or what was adopted. */
  mine(): LocalDraft<T> | null {
    return this.all().find((one) => one.by === this.#own.by || this.#adopted.has(copyId(one))) ?? null;
  }

  /** Notes that the words of a copy stand here now. */
  adopt(copy: LocalDraft): void {
    markGone(this.owner, copy, false);
    this.#adopted.set(copyId(copy), copy);
  }

  /** Keeps what stands here now; answers since when, or null where the browser refuses. */
  keep(value: T, how?: KeptHow): string | null {
    const at = saveLocalDraft(this.owner, this.#own, value, how);
    if (at) this.#forgetAdopted();
    return at;
  }

  /** Forgets what stood here: it has arrived, or was thrown away. What was written elsewhere since stays. */
  forget(): void {
    discardLocalDraft(this.owner, this.#own);
    this.#forgetAdopted();
  }

  /** Forgets what was sent from here, wherever it is kept, and tells the windows in which the same stands. */
  arrived(sent: T): void {
    for (const copy of this.all()) if (isSame(copy.value, sent)) discardLocalDraft(this.owner, copy);
    this.forget();
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage({ owner: this.owner, place: this.place, sent } satisfies Arrived<T>);
    channel.close();
  }

  /** Tells what another window sent from the same place; answers how to stop. */
  whenArrived(listener: (sent: T) => void): () => void {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Arrived<T>>) => {
      if (data.owner === this.owner && data.place === this.place) listener(data.sent);
    };
    return () => channel.close();
  }

  #forgetAdopted(): void {
    for (const copy of this.#adopted.values()) {
      if (localCopy(this.owner, copy)?.at === copy.at) discardLocalDraft(this.owner, copy);
    }
    this.#adopted.clear();
  }

  /** Says that its copy, and those that it settles, are open here; answers how to say that they no longer are. */
  hold(settled: LocalDraft[] = []): () => void {
    const ends = [this.#own, ...settled].map(holdLocalDraft);
    return () => {
      for (const end of ends) end();
    };
  }
}
