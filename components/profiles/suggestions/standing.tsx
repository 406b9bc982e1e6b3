import Link from "next/link";
import { startHref } from "@/components/proposals/start-href";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { formatDate } from "@/lib/language/format";
import { formatMessage } from "@/lib/language/say";
import { AnswerSuggestion } from "./answer-suggestion-part";
import type { Suggested } from "./suggestion";
import styles from "./suggestions.module.css";

type Props = Suggested & {
  /** Whether the reader may answer it. */
  mayAnswer: boolean;
};

/** Where a place stands with a suggested partner: what either said, what can be said, and the way on where both want it. */
export function Standing({ mayAnswer, ...suggested }: Props) {
  const { place, other, state, locale, messages } = suggested;
  const names = { name: other.name, place: place.name };
  const mutual = state.interested && state.answer?.stance === "INTERESTED";
  return (
    <div className={styles.standing}>
      <StandingText {...suggested} />
      {mutual && mayAnswer && (
        <Link
          className={classes(controls.button, controls.quiet)}
          prefetch={false}
          href={startHref(locale, { to: other.slug, fit: "best" })}
          aria-label={formatMessage(messages.aloud, locale, { ...names, answer: messages.start })}
        >
          {messages.start}
        </Link>
      )}
      {mayAnswer && <AnswerSuggestion {...suggested} />}
    </div>
  );
}

/** What either said, in sentences; nothing where neither did. */
export function StandingText({ place, other, state: { answer, interested }, locale, messages }: Suggested) {
  const names = { name: other.name, place: place.name };
  const mutual = interested && answer?.stance === "INTERESTED";
  const heard = mutual ? messages.mutual : interested ? messages.interested : null;
  if (!heard && !answer) return null;
  return (
    <p className={styles.said}>
      {heard && <strong>{formatMessage(heard, locale, names)}</strong>}
      {heard && answer && " "}
      {answer &&
        formatMessage(messages.said[answer.stance], locale, {
          ...names,
          by: answer.by[locale],
          date: formatDate(answer.at, locale),
          until: answer.restsUntil ? formatDate(answer.restsUntil, locale) : "",
        })}
      {answer?.reason && (
        <>
          {" "}
          <span className={styles.why}>{formatMessage(messages.why, locale, { reason: answer.reason })}</span>
        </>
      )}
    </p>
  );
}
