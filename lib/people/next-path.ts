const INSIDE = "https://inside.invalid";

/** Where to go after signing in: a path of this site alone; anything else, or the sign-in page itself, is dropped. */
export function safePath(wish: unknown): string | null {
  // A backslash counts as a slash in browsers, and control characters are dropped from addresses before they are read.
  if (typeof wish !== "string" || !wish.startsWith("/") || /[\\\p{Cc}]/u.test(wish) || wish.length > 2000) return null;
  if (!URL.canParse(wish, INSIDE)) return null;
  const { origin, pathname, search, hash } = new URL(wish, INSIDE);
  if (origin !== INSIDE || pathname.startsWith("//") || /^\/(\w+\/sign-in|api)(\/|$)/.test(pathname)) return null;
  return pathname + search + hash;
}

/** Takes along in an address where to go after signing in. */
export const withNext = (next: string | null): string => (next ? `?${new URLSearchParams({ next })}` : "");
