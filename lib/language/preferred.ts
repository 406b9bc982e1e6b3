import { isLocale, type Locale } from "./locales";

/** The language that a path begins with, if any. */
export function localeOfPath(path: string): Locale | null {
  const first = path.split("/")[1];
  return isLocale(first) ? first : null;
}

/** The product's language that an Accept-Language header prefers; English when it names none of them. */
export function preferredLocale(header: string | null | undefined): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
      return { language: tag.split("-")[0]?.toLowerCase(), weight: quality ? Number(quality.slice(2)) : 1, position };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  const found = wishes.find(({ language }) => isLocale(language))?.language;
  return isLocale(found) ? found : "en";
}
