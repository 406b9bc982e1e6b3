import { headers } from "next/headers";
import { isLocale, type Locale } from "@/lib/language/locales";
import { preferredLocale } from "@/lib/language/preferred";

/** The language to write in: the address's own, or the one the browser asks for where the address names none. */
export async function readerLocale(segment?: string): Promise<Locale> {
  const requested = await headers();
  const named = segment ?? requested.get("x-path")?.split("/")[1];
  return isLocale(named) ? named : preferredLocale(requested.get("accept-language"));
}
