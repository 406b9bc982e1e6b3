import { heldPage as en, shell } from "@/lib/language/en.json";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { heldPage as zh } from "@/lib/language/zh.json";

// By name, so that the worker and its page carry these words alone and not those of the whole product.
const WORDS: Record<Locale, Messages["heldPage"]> = { en, zh };

/** What is said while there is no connection, in one language. */
export const offlineMessages = (locale: Locale): Messages["heldPage"] => WORDS[locale];

/** What the product is called. */
export const productName: string = shell.name;
