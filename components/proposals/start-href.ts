import type { Locale } from "@/lib/language/locales";

/**
 * Where a new project can start from: a place, something it offers, something sought, or what of both fits best; an
 * earlier project; a call.
 */
export type Start = { to?: string; offer?: string; priority?: string; fit?: "best"; from?: string; call?: string };

/** The address of the form of a new project that starts from there. */
export const startHref = (locale: Locale, start: Start): string => {
  const query = new URLSearchParams(Object.entries(start).filter(([, value]) => value));
  return `/${locale}/projects/new${query.size ? `?${query}` : ""}`;
};
