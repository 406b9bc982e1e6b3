import { LOCALES, type Locale } from "@/lib/language/locales";
import { PROGRAMME_ZONES } from "./programme-zones";

/** The time zone of each country that keeps one, or in which nearly everybody lives (IANA); China keeps one for all of it. */
const ZONES: Record<string, string> = {
  ...{ CN: "Asia/Shanghai", HK: "Asia/Hong_Kong", MO: "Asia/Macau", JP: "Asia/Tokyo", KR: "Asia/Seoul" },
  ...{ SG: "Asia/Singapore", TH: "Asia/Bangkok", VN: "Asia/Ho_Chi_Minh", IN: "Asia/Kolkata", TR: "Europe/Istanbul" },
  ...{ AL: "Europe/Tirane", AT: "Europe/Vienna", BA: "Europe/Sarajevo", BE: "Europe/Brussels", BG: "Europe/Sofia" },
  ...{ CH: "Europe/Zurich", CY: "Asia/Nicosia", CZ: "Europe/Prague", DE: "Europe/Berlin", DK: "Europe/Copenhagen" },
  ...{ EE: "Europe/Tallinn", ES: "Europe/Madrid", FI: "Europe/Helsinki", FR: "Europe/Paris", GB: "Europe/London" },
  ...{ GE: "Asia/Tbilisi", GR: "Europe/Athens", HR: "Europe/Zagreb", HU: "Europe/Budapest", IE: "Europe/Dublin" },
  ...{ IS: "Atlantic/Reykjavik", IT: "Europe/Rome", LI: "Europe/Vaduz", LT: "Europe/Vilnius", LU: "Europe/Luxembourg" },
  ...{ LV: "Europe/Riga", MD: "Europe/Chisinau", ME: "Europe/Podgorica", MK: "Europe/Skopje", MT: "Europe/Malta" },
  ...{ NL: "Europe/Amsterdam", NO: "Europe/Oslo", PL: "Europe/Warsaw", PT: "Europe/Lisbon", RO: "Europe/Bucharest" },
  ...{ RS: "Europe/Belgrade", SE: "Europe/Stockholm", SI: "Europe/Ljubljana", SK: "Europe/Bratislava" },
  ...{ UA: "Europe/Kyiv", AM: "Asia/Yerevan", AZ: "Asia/Baku", EG: "Africa/Cairo", KE: "Africa/Nairobi" },
  ...{
    MA: "Africa/Casablanca",
    TN: "Africa/Tunis",
    ZA: "Africa/Johannesburg",
    CO: "America/Bogota",
    PE: "America/Lima",
  },
};

/** The time zone of a country's places; where it is not known, that of the programme's readers of a language. */
export const zoneOf = (country: string, locale: Locale = LOCALES[0]): string =>
  ZONES[country] ?? PROGRAMME_ZONES[locale];
