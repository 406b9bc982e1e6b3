import type { Metadata } from "next";
import { SIZE } from "@/lib/handouts/picture-size";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLocale } from "./alternates";

/** How Open Graph names the languages. */
export const OPEN_GRAPH = { en: "en_GB", zh: "zh_CN" } as const;

type Shown = {
  title?: string;
  description?: string;
  type: "website" | "article";
  modifiedTime?: string;
};

/**
 * What a link to a page says of itself where links are shown with its picture; `picture` says what is to be seen on that
 * one, for whoever does not see it; `path` as in `alternatesOf`.
 */
export const openGraphOf = (
  locale: Locale,
  path: string,
  { picture, ...shown }: Shown & { picture: string },
): Metadata["openGraph"] => ({
  ...shown,
  images: [{ url: inLocale(locale, `${path}/opengraph-image`), alt: picture, type: "image/png", ...SIZE }],
  siteName: messagesOf(locale).shell.name,
  url: inLocale(locale, path),
  locale: OPEN_GRAPH[locale],
  alternateLocale: LOCALES.filter((language) => language !== locale).map((language) => OPEN_GRAPH[language]),
});
