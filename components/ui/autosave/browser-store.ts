const PREFIX = "tandem.kept.";
const READER = "tandem.reader";
const TELL_MS = 200;

/** Something written that no server has yet, as this browser keeps it for one person. */
export type LocalDraft<T = unknown> = {
  /** Which form or draft it belongs to, its kind first: `meeting/GT-2026-1/3`. */
  place: string;
  at: string;
  /** By which form or editor it was written: each has its own copy, in each window, and each time it is opened anew. */
  by: string;
  /** Whether another window wrote at the same place since, so that the form there holds other words. */
  aside: boolean;
  /** The page on which it was written, and what that page is headed. */
  href: string;
  about: string;
  /** How it begins. */
  messages: string;
  /** What was written, as it was shown there; without it, only its texts are known. */
  fields?: FieldInWords[];
  /** Whether its page was looked at and had no form for it any more. */
  gone?: true;
  value: T;
};

/** What a field is called, and what stands in it, in words. */
export type FieldInWords = { label: string; value: string };

const LONGEST_WORDS = 120;
const BY = "~";

/** Which copy of all that are kept at a place. */
export type Copy = Pick<LocalDraft, "place" | "by">;
/** Names one window's copy among all that this browser keeps for a person. */
export const copyId = ({ place, by }: Copy): string => (by ? place + BY + by : place);
/** Which copy a name is of. */
export const readCopyId = (id: string): Copy => ({ place: id.split(BY)[0] ?? "", by: id.split(BY)[1] ?? "" });

export type KeptHow = { written?: unknown; fields?: FieldInWords[]; href?: string; about?: string };

const nameOf = (owner: number, id: string) => `${PREFIX}${owner}.${id}`;
const namesOf = (owner: number) => Object.keys(localStorage).filter((key) => key.startsWith(nameOf(owner, "")));

/**
 * Keeps in this browser what a person wrote; answers since when, or null where the browser refuses: then
 * nothing is kept and nothing breaks. `written` is what of the value was written anew, by which it is known again, and
 * `fields` the same in words; `href` is where it can be written on, if that is not this page, and `about` what it is
 * about, if the page's heading does not say.
 */
export function saveLocalDraft(
  owner: number,
  copy: Copy,
  value: unknown,
  { written = value, fields, href, about }: KeptHow = {},
): string | null {
  const at = new Date().toISOString();
  const draft: Omit<LocalDraft, "by" | "aside"> = {
    place: copy.place,
    at,
    href: href ?? location.pathname + location.search,
    about: about ?? document.querySelector("main h1")?.textContent?.trim() ?? "",
    messages: beginningOf(longestText(fields?.map((field) => field.value) ?? written)),
    fields,
    value,
  };
  try {
    localStorage.setItem(nameOf(owner, copyId(copy)), JSON.stringify(draft));
  } catch {
    return null;
  }
  changed();
  return at;
}

/** The longest text in what was written. */
function longestText(written: unknown): string {
  if (typeof written === "string") return written.trim();
  if (typeof written !== "object" || written === null) return "";
  const texts = Object.values(written).map(longestText);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** Whole characters, not halves of them. */
const beginningOf = (text: string) => [...text.slice(0, 2 * LONGEST_WORDS)].slice(0, LONGEST_WORDS).join("");

/** Notes whether the page of a copy still has a form for it. */
export function markGone(owner: number, copy: LocalDraft, gone: boolean): void {
  if (!!copy.gone === gone) return;
  const { by, aside: _, ...draft } = copy;
  try {
    localStorage.setItem(
      nameOf(owner, copyId({ place: copy.place, by })),
      JSON.stringify({ ...draft, gone: gone || undefined }),
    );
  } catch {
    // Then it is told again where the form was.
  }
  changed();
}

/** Forgets a copy: it has arrived, or was thrown away. */
export function discardLocalDraft(owner: number, copy: Copy): void {
  try {
    localStorage.removeItem(nameOf(owner, copyId(copy)));
  } catch {
    // Nothing was kept either.
  }
  changed();
}

/** What was kept last at a place; null where there is nothing that can be read. */
export const localDraft = <T>(owner: number, place: string): LocalDraft<T> | null =>
  localCopies<T>(owner, place)[0] ?? null;

/** The copies of all windows at a place, the latest first. */
export const localCopies = <T>(owner: number, place: string): LocalDraft<T>[] =>
  allLocalDrafts(owner).filter((draft): draft is LocalDraft<T> => draft.place === place);

/** One window's copy as it is now; null where it is gone. */
export function localCopy(owner: number, copy: Copy): LocalDraft | null {
  return localCopies(owner, copy.place).find(({ by }) => by === copy.by) ?? null;
}

function read(name: string): LocalDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(name) ?? "null") as LocalDraft | null;
    if (!draft?.place || !draft.at || !draft.value) return null;
    return { ...draft, by: readCopyId(name).by, aside: false };
  } catch {
    return null;
  }
}

/** Everything that this browser keeps for a person, the latest first; nothing of anybody else. */
export function allLocalDrafts(owner: number): LocalDraft[] {
  try {
    const draft = namesOf(owner).flatMap((name) => read(name) ?? []);
    draft.sort((a, b) => b.at.localeCompare(a.at));
    const latest = new Map([...draft].reverse().map((one) => [one.place, one]));
    return draft.map((one) => ({ ...one, aside: latest.get(one.place) !== one }));
  } catch {
    return [];
  }
}

/** Forgets everything that this browser keeps for a person, as when they leave a computer that others use. */
export function discardAllLocalDrafts(owner: number): void {
  try {
    for (const name of namesOf(owner)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
  changed();
}

/** Notes for whom the page that was read last was made; null where it was made for anybody. */
export function rememberReader(reader: number | null): void {
  try {
    if (reader === null) localStorage.removeItem(READER);
    else localStorage.setItem(READER, String(reader));
  } catch {
    // Then nothing is kept for them either.
  }
}

/** For whom the page that was read last was made; null where that is nobody or not known. */
export function readerHere(): number | null {
  try {
    return Number(localStorage.getItem(READER)) || null;
  } catch {
    return null;
  }
}

/** The copies that are just being written, or settled, on this page: what is open there says itself what is kept. */
const open = new Map<string, number>();

/** Says that a copy is just being written here; answers how to say that it no longer is. */
export function holdLocalDraft(copy: Copy): () => void {
  const id = copyId(copy);
  open.set(id, (open.get(id) ?? 0) + 1);
  changed();
  return () => {
    const left = (open.get(id) ?? 1) - 1;
    if (left > 0) open.set(id, left);
    else open.delete(id);
    changed();
  };
}

/** Whether a copy is just being written on this page. */
export const isHeld = (copy: Copy): boolean => open.has(copyId(copy));

/** What waits to be taken up again: all that is kept, but for what is just being written on this page. */
export const waitingLocalDrafts = (owner: number): LocalDraft[] => allLocalDrafts(owner).filter((one) => !isHeld(one));

const listeners = new Set<() => void>();
let telling = false;
let edition = 0;

/** Is another number whenever what is kept has changed. */
export const localDraftsEdition = (): number => edition;

// Not at each key: whoever listens reads everything anew.
function changed(): void {
  edition += 1;
  if (telling || listeners.size === 0) return;
  telling = true;
  setTimeout(() => {
    telling = false;
    for (const listener of listeners) listener();
  }, TELL_MS);
}

/** Tells when what is kept has changed, in this window or another; answers how to stop. */
export function watchLocalDrafts(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", changed);
  };
}
