import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";
import styles from "./meetings.module.css";

/** Who said whether they come, for those concerned. */
export function MeetingAnswers({ answers, locale }: { answers: MeetingView["answers"]; locale: Locale }) {
  const { whoComes, fromPlace } = messagesOf(locale).meetings;
  const named = ({ name, place }: MeetingView["answers"][number]) =>
    place ? formatMessage(fromPlace, locale, { name: name[locale], place: place[locale] }) : name[locale];
  const groups = (["YES", "MAYBE", "NO"] as const)
    .map((answer) => ({ answer, who: answers.filter((one) => one.answer === answer).map(named) }))
    .filter(({ who }) => who.length > 0);
  if (groups.length === 0) return null;
  return (
    <ul className={styles.meetingAnswers}>
      {groups.map(({ answer, who }) => (
        <li key={answer}>{formatMessage(whoComes[answer], locale, { who: listed(who, locale) })}</li>
      ))}
    </ul>
  );
}
