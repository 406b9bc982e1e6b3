const PREFIX = "tandem.kept.";
const READER = "tandem.reader";
const TELL_MS = 200;

/** Something written that no server has yet, as this browser keeps it for one person. */
export type LocalDraft<T = unknown> = {
  /** Which form or draft it belongs to, its kind first: `meeting/GT-2026-1/3`. */
  place: string;
  at: string;
  /** By which form it was written: each window has its own, and each time it is opened anew. */
  by?: string;
  /** The page on which it was written, and what that page is headed. */
  href: string;
  about: string;
  /** How it begins. */
  messages: string;
  value: T;
};

const ASIDE = /^~[^~]*~/;
/** Where a text waits that a form wrote at a place, once another form wrote there too. */
export const asideOf = (by: string | undefined, place: string): string => `~${by ?? ""}~${place}`;

/** The place that a text was written at, also where it was put aside for another window's. */
export const placeOf = ({ place }: LocalDraft): string => place.replace(ASIDE, "");

/** Whether another window wrote at the same place since, so that the form there holds other words. */
export const isAside = ({ place }: LocalDraft): boolean => ASIDE.test(place);

type Writer = { by: string; restoredAt: string | null };

const isOthers = (there: LocalDraft, { by, restoredAt }: Writer) => there.by !== by && there.at !== restoredAt;

/** Forgets what a form wrote at a place, or has put back there; what another wrote there since stays. */
export function discardOwnDraft(owner: number, place: string, writer: Writer): void {
  const there = localDraft(owner, place);
  if (there && isOthers(there, writer)) discardLocalDraft(owner, asideOf(writer.by, place));
  else discardLocalDraft(owner, place);
}

/** Lets what another window wrote at a place stand beside what this form is about to keep there. */
export function putAside(owner: number, place: string, writer: Writer): void {
  const there = localDraft(owner, place);
  if (!there || !isOthers(there, writer)) return;
  const aside = asideOf(there.by, place);
  try {
    localStorage.setItem(nameOf(owner, aside), JSON.stringify({ ...there, place: aside }));
    localStorage.removeItem(nameOf(owner, asideOf(writer.by, place)));
  } catch {
    // What does not fit is not kept twice.
  }
}

const LONGEST_WORDS = 120;
const nameOf = (owner: number, place: string) => `${PREFIX}${owner}.${place}`;
const namesOf = (owner: number) => Object.keys(localStorage).filter((key) => key.startsWith(nameOf(owner, "")));

/**
 * Keeps what a person wrote at a place in this browser; answers since when, or null where the browser refuses: then
 * nothing is kept and nothing breaks. `written` is what of the value was written anew, by which it is known again;
 * `href` is where it can be written on, if that is not this page.
 */
export function saveLocalDraft(
  owner: number,
  place: string,
  value: unknown,
  { written = value, href, by }: { written?: unknown; href?: string; by?: string } = {},
): string | null {
  const at = new Date().toISOString();
  const about = document.querySelector("main h1")?.textContent?.trim() ?? "";
  const kept: LocalDraft = {
    place,
    at,
    by,
    href: href ?? location.pathname + location.search,
    about,
    messages: beginningOf(longestText(written)),
    value,
  };
  try {
    localStorage.setItem(nameOf(owner, place), JSON.stringify(kept));
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

/** Forgets what a person wrote at a place: it has arrived, or was thrown away. */
export function discardLocalDraft(owner: number, place: string): void {
  try {
    localStorage.removeItem(nameOf(owner, place));
  } catch {
    // Nothing was kept either.
  }
  changed();
}

/** What is kept at a place; null where there is nothing that can be read. */
export function localDraft<T>(owner: number, place: string): LocalDraft<T> | null {
  try {
    return read(localStorage.getItem(nameOf(owner, place))) as LocalDraft<T> | null;
  } catch {
    return null;
  }
}

function read(text: string | null): LocalDraft | null {
  try {
    const kept = JSON.parse(text ?? "null") as LocalDraft | null;
    return kept?.place && kept.at && kept.value ? kept : null;
  } catch {
    return null;
  }
}

/** Everything that this browser keeps for a person, the latest first; nothing of anybody else. */
export function allLocalDrafts(owner: number): LocalDraft[] {
  try {
    return namesOf(owner)
      .flatMap((name) => read(localStorage.getItem(name)) ?? [])
      .sort((a, b) => b.at.localeCompare(a.at));
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

/** The places whose form or draft is open on this page and is just being written: they say themselves what is kept. */
const open = new Map<string, number>();

/** Says that what is kept at a place is just being written here; answers how to say that it no longer is. */
export function holdLocalDraft(place: string): () => void {
  open.set(place, (open.get(place) ?? 0) + 1);
  changed();
  return () => {
    const left = (open.get(place) ?? 1) - 1;
    if (left > 0) open.set(place, left);
    else open.delete(place);
    changed();
  };
}

/** Whether what is kept at a place is just being written on this page. */
export const isHeld = (place: string): boolean => open.has(place);

/** What waits to be taken up again: all that is kept, but for what is just being written on this page. */
export const waitingLocalDrafts = (owner: number): LocalDraft[] =>
  allLocalDrafts(owner).filter(({ place }) => !isHeld(place));

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
