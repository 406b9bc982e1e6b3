import programme from "@/data/programme.json";
import type { Locale } from "@/lib/language/locales";

/** The clocks of whoever reads a language and said no zone; the first is the programme's own, by which calls are timed. */
export const PROGRAMME_ZONES: Record<Locale, string> = programme.zones;
export const OWN_ZONE = PROGRAMME_ZONES.en;
export const OTHER_ZONE = PROGRAMME_ZONES.zh;
