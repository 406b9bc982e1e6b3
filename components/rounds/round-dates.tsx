import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { clockIn } from "@/lib/places/zones";
import type { RoundView } from "@/lib/rounds/schema";
import styles from "./rounds.module.css";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a round opens and closes, as the clocks of both sides show it, and what is left of it. */
export function RoundDates({ round, now, locale }: { round: RoundView; now: Date; locale: Locale }) {
  const words = messagesOf(locale).rounds;
  const zones = [
    { zone: "Europe/Brussels", name: words.zones.brussels },
    { zone: "Asia/Shanghai", name: words.zones.shanghai },
  ];
  const ends = [
    { name: words.opens, at: round.opensAt },
    { name: words.closes, at: round.closesAt },
  ];
  return (
    <dl className={styles.roundDates}>
      {ends.map(({ name, at }) => (
        <div key={name}>
          <dt>{name}</dt>
          {zones.map(({ zone, name: where }) => (
            <dd key={zone}>
              <time dateTime={at}>{clockIn(zone, new Date(at)).replace("T", " ")}</time> <span>{where}</span>
            </dd>
          ))}
        </div>
      ))}
      <div>
        <dt>{words.phases[round.phase]}</dt>
        <dd>{leftOf(round, now, locale)}</dd>
      </div>
    </dl>
  );
}

function leftOf({ phase, opensAt, closesAt }: RoundView, now: Date, locale: Locale): string {
  const words = messagesOf(locale).rounds;
  if (phase === "COMING")
    return say(words.opensIn, locale, { count: Math.ceil((Date.parse(opensAt) - now.getTime()) / DAY) });
  if (phase === "CLOSED") return "";
  const left = Date.parse(closesAt) - now.getTime();
  return left > 2 * DAY
    ? say(words.left, locale, { count: Math.floor(left / DAY) })
    : say(words.hoursLeft, locale, { count: Math.floor(left / HOUR) });
}
