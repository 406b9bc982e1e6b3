const PREFIX = "tandem.";

/** Keeps a value in this browser under a name; false where the browser refuses: then nothing is kept and nothing breaks. */
export function keepHere(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a name. */
export function forgetHere(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept either.
  }
}

/** What is kept under a name; null where there is nothing that can be read. */
export function keptHere<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** Everything kept under names that begin so. */
export function allKeptHere<T>(beginning: string): T[] {
  try {
    const names = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + beginning));
    return names.flatMap((key) => keptHere<T>(key.slice(PREFIX.length)) ?? []);
  } catch {
    return [];
  }
}
