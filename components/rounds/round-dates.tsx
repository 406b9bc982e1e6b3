import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMoment } from "@/lib/language/moment";
import { OTHER_ZONE, OWN_ZONE } from "@/lib/places/programme-zones";
import type { RoundView } from "@/lib/rounds/schema";
import { RoundLeft } from "./round-left";
import styles from "./rounds.module.css";

/** Both sides' dates are told in full: a day's name alone would leave open whose day it is. */
const LONG_AGO = "2000-01-01";

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
  const { left, hoursLeft, opensIn, opensToday } = messages;
  const zones = [
    { zone: OWN_ZONE, name: messages.zones.own },
    { zone: OTHER_ZONE, name: messages.zones.other },
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
        <dd>
          <RoundLeft
            round={{ phase: round.phase, opensAt: round.opensAt, closesAt: round.closesAt }}
            now={now.toISOString()}
            locale={locale}
            messages={{ left, hoursLeft, opensIn, opensToday }}
          />
        </dd>
      </div>
    </dl>
  );
}
