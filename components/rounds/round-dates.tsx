import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMoment } from "@/lib/language/moment";
import { formatMessage } from "@/lib/language/say";
import type { RoundView } from "@/lib/rounds/schema";
import styles from "./rounds.module.css";

/** Both sides' dates are told in full: a day's name alone would leave open whose day it is. */
const LONG_AGO = "2000-01-01";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Props = {
  round: RoundView;
  now: Date;
  locale: Locale;
  /** Whether only its end is told: once it is open, that is what counts. */
  closing?: boolean;
};

/** When a round opens and closes, as the clocks of both sides show it, and what is left of it. */
export function RoundDates({ round, now, locale, closing = false }: Props) {
  const messages = messagesOf(locale).rounds;
  const zones = [
    { zone: "Europe/Brussels", name: messages.zones.brussels },
    { zone: "Asia/Shanghai", name: messages.zones.shanghai },
  ];
  const ends = [
    ...(closing ? [] : [{ name: messages.opens, at: round.opensAt }]),
    { name: messages.closes, at: round.closesAt },
  ];
  return (
    <dl className={styles.roundDates}>
      {ends.map(({ name, at }) => (
        <div key={name}>
          <dt>{name}</dt>
          {zones.map(({ zone, name: where }) => (
            <dd key={zone}>
              <time dateTime={at}>{formatMoment(at, locale, { zone, now: LONG_AGO })}</time> <span>{where}</span>
            </dd>
          ))}
        </div>
      ))}
      <div>
        <dt>{messages.phases[round.phase]}</dt>
        <dd>{leftOf(round, now, locale)}</dd>
      </div>
    </dl>
  );
}

function leftOf({ phase, opensAt, closesAt }: RoundView, now: Date, locale: Locale): string {
  const messages = messagesOf(locale).rounds;
  if (phase === "COMING")
    return formatMessage(messages.opensIn, locale, { count: Math.ceil((Date.parse(opensAt) - now.getTime()) / DAY) });
  if (phase === "CLOSED") return "";
  const left = Date.parse(closesAt) - now.getTime();
  return left > 2 * DAY
    ? formatMessage(messages.left, locale, { count: Math.floor(left / DAY) })
    : formatMessage(messages.hoursLeft, locale, { count: Math.floor(left / HOUR) });
}
