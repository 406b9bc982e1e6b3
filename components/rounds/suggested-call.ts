import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { OWN_ZONE } from "@/lib/places/programme-zones";
import { instantIn } from "@/lib/places/zones";
import { dayOf, daysAfter } from "@/lib/project-rules/days";
import type { RoundView } from "@/lib/rounds/schema";

/** As long a call is open, unless something else is said: from tomorrow morning to an evening in three months. */
const OPEN_DAYS = 90;

export type SuggestedCall = Pick<RoundView, "title" | "opensAt" | "closesAt">;

const yearOf = (iso: string) => Number(dayOf(new Date(iso)).slice(0, 4));

/** What a new call is called and when it is open, unless something else is said: the usual one needs no writing. */
export function suggestedCall(rounds: readonly SuggestedCall[], now: Date): SuggestedCall {
  const at = (days: number, time: string) =>
    instantIn(OWN_ZONE, `${daysAfter(dayOf(now), days)}T${time}`)?.toISOString() ?? now.toISOString();
  const opensAt = at(1, "09:00");
  const year = yearOf(opensAt);
  const number = 1 + rounds.filter((round) => yearOf(round.opensAt) === year).length;
  const titleIn = (locale: "en" | "zh") => {
    const { suggested, suggestedAgain } = messagesOf(locale).rounds.form;
    // As a name, not as an amount: 2027, never 2,027.
    return formatMessage(number === 1 ? suggested : suggestedAgain, locale, {
      year: String(year),
      number: String(number),
    });
  };
  return { title: { en: titleIn("en"), zh: titleIn("zh") }, opensAt, closesAt: at(1 + OPEN_DAYS, "17:00") };
}
